/*
 * Follows the author's files: fetches a page again when its site has changed and changes only what differs, so that scroll, focus, open details and
 * what scripts and readers did to the page stay. It is in pages of the preview alone.
 *
 * Three trees are compared: the page as it was sent, the page as it is sent now, and the page in the window, which scripts may have changed since.
 */
(function () {
  'use strict';
  var own = document.getElementById('handbill-live');
  var version = own.dataset.version;
  var KEPT = 'handbill-live';
  // Scripts look for these when a page is loaded, so new ones would do nothing.
  var ACTING = 'button, input, textarea, select, form, dialog, canvas, video, audio';

  // --- The page as it was sent, and which of its nodes is which in the window ---

  var live = new WeakMap();
  var sent = copyOf(document.documentElement);

  function copyOf(root) {
    var copy = root.cloneNode(true);
    pair(copy, root);
    forget(copy);
    return copy;
  }

  function pair(copy, node) {
    live.set(copy, node);
    for (var a = copy.firstChild, b = node.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) pair(a, b);
  }

  function forget(root) {
    var script = root.querySelector('#handbill-live');
    if (script) script.removeAttribute('data-version');
  }

  // The same nodes, sent again.
  function inherit(before, after) {
    live.set(after, live.get(before));
    for (var a = before.firstChild, b = after.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) inherit(a, b);
  }

  // --- Changing only what differs ---

  function Astray(why) { this.why = why; }

  function patch(before, after) {
    var node = current(live.get(before));
    if (!node || !node.isConnected) throw new Astray('a script took away what changed');
    live.set(after, node);
    if (before.nodeType !== Node.ELEMENT_NODE) {
      if (before.data !== after.data) node.data = after.data;
      return;
    }
    attributes(before, after, node);
    children(before, after, node);
  }

  function attributes(before, after, node) {
    new Set(before.getAttributeNames().concat(after.getAttributeNames())).forEach(function (name) {
      var value = after.getAttribute(name);
      if (before.getAttribute(name) === value) return;
      if (node.localName === 'script' || node.localName === 'meta' && after.httpEquiv) throw new Astray('scripts or rules changed');
      if (node.localName === 'link' && name === 'href' && after.rel === 'stylesheet') return sheet(node, value);
      if (value === null) node.removeAttribute(name); else node.setAttribute(name, value);
      if (name === 'value' && 'value' in node && node.localName === 'input') node.value = value || '';
    });
  }

  // The old sheet stays until the new one is there, so that nothing flashes.
  function sheet(link, href) {
    var next = link.cloneNode();
    next.href = href;
    replaced.set(next, [link].concat(replaced.get(link) || []));
    next.onload = next.onerror = function () { replaced.get(next).forEach(function (old) { old.remove(); }); };
    link.after(next);
    successors.set(link, next);
  }

  // Of a style sheet in the window: which stand in its place, and in whose it stands.
  var successors = new WeakMap();
  var replaced = new WeakMap();

  function current(node) {
    while (node && successors.has(node)) node = successors.get(node);
    return node;
  }

  function alike(a, b) {
    return a.nodeType === b.nodeType
      && (a.nodeType !== Node.ELEMENT_NODE || a.localName === b.localName && a.id === b.id && a.getAttribute('rel') === b.getAttribute('rel')
        && a.getAttribute('name') === b.getAttribute('name') && a.getAttribute('property') === b.getAttribute('property'));
  }

  function children(before, after, parent) {
    var a = Array.from(before.childNodes);
    var b = Array.from(after.childNodes);
    var start = 0;
    while (start < a.length && start < b.length && a[start].isEqualNode(b[start])) inherit(a[start], b[start++]);
    var endA = a.length;
    var endB = b.length;
    while (endA > start && endB > start && a[endA - 1].isEqualNode(b[endB - 1])) inherit(a[--endA], b[--endB]);
    var taken = start;
    for (var i = start; i < endB; i++) {
      var match = find(a, taken, endA, b, i, endB);
      if (match < 0) {
        insert(b[i], parent, following(a, taken));
        continue;
      }
      for (; taken < match; taken++) remove(a[taken]);
      if (a[match].isEqualNode(b[i])) inherit(a[match], b[i]); else patch(a[match], b[i]);
      taken = match + 1;
    }
    for (; taken < endA; taken++) remove(a[taken]);
  }

  // What b[i] was: the same node if there is one, else one alike that is not wanted unchanged later.
  function find(a, from, to, b, i, end) {
    for (var j = from; j < to; j++) if (a[j].isEqualNode(b[i])) return j;
    if (from >= to || !alike(a[from], b[i])) return -1;
    for (var k = i + 1; k < end; k++) if (a[from].isEqualNode(b[k])) return -1;
    return from;
  }

  function following(a, from) {
    for (var i = from; i < a.length; i++) {
      var node = current(live.get(a[i]));
      if (node && node.isConnected) return node;
    }
    return null;
  }

  function insert(after, parent, next) {
    if (after.nodeType === Node.ELEMENT_NODE && (after.localName === 'script' || after.matches(ACTING) || after.querySelector(ACTING + ', script'))) {
      throw new Astray('what is new has to be set up by scripts');
    }
    if (next && next.parentNode !== parent) throw new Astray('a script moved what stands behind');
    var node = document.importNode(after, true);
    pair(after, node);
    parent.insertBefore(node, next);
  }

  function remove(before) {
    var node = current(live.get(before));
    if (node && node.localName === 'script') throw new Astray('scripts changed');
    if (node && node.parentNode) node.parentNode.removeChild(node);
  }

  // --- Loading whole, as a last resort, and coming back to the same place ---

  function reload() {
    var details = Array.from(document.querySelectorAll('details')).map(function (one) { return one.open; });
    var focus = document.activeElement && document.activeElement.id;
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({path: location.pathname, x: scrollX, y: scrollY, details: details, focus: focus}));
    } catch (full) { /* then it begins at the top */ }
    location.reload();
  }

  function comeBack() {
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch (none) { return; }
    if (!kept || kept.path !== location.pathname) return;
    document.querySelectorAll('details').forEach(function (one, i) { if (i in kept.details) one.open = kept.details[i]; });
    var focus = kept.focus && document.getElementById(kept.focus);
    if (focus) focus.focus({preventScroll: true});
    scrollTo(kept.x, kept.y);
    addEventListener('load', function () { scrollTo(kept.x, kept.y); });
  }

  // --- The card ---

  var host = null;

  function card(html) {
    var alone = document.getElementById('handbill-mistakes');
    if (alone) return;
    if (!html) {
      if (host) host.remove();
      host = null;
      return;
    }
    if (!host) {
      host = document.createElement('handbill-mistakes');
      var shadow = host.attachShadow({mode: 'open'});
      var style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = '/_handbill/live.css';
      var box = document.createElement('section');
      box.className = 'card over';
      box.setAttribute('role', 'alert');
      box.setAttribute('lang', 'en');
      box.setAttribute('aria-label', 'What is wrong in the campaign');
      box.tabIndex = 0;
      shadow.append(style, box);
    }
    var inner = host.shadowRoot.querySelector('section');
    if (inner.innerHTML !== html) inner.innerHTML = html;
    if (!host.isConnected) document.documentElement.append(host);
  }

  // --- Following ---

  var wanted = version;
  var busy = false;
  var pictures = null;
  var wrong = '';

  function refresh() {
    if (busy) return;
    busy = true;
    var aim = wanted;
    fetch(location.href.split('#')[0], {cache: 'no-store'}).then(function (response) {
      return response.text().then(function (text) { return {response: response, text: text}; });
    }).then(function (got) {
      busy = false;
      var page = new DOMParser().parseFromString(got.text, 'text/html');
      var alone = page.getElementById('handbill-mistakes');
      if (alone) {
        // The page alone cannot be made: the one in the window stays.
        version = aim;
        if (document.getElementById('handbill-mistakes')) document.getElementById('handbill-mistakes').innerHTML = alone.innerHTML;
        else { alone.querySelector('.lead').remove(); card(alone.innerHTML); }
      } else if (!got.response.headers.get('content-type').startsWith('text/html') || document.getElementById('handbill-mistakes')) {
        return reload();
      } else {
        var script = page.getElementById('handbill-live');
        version = script ? script.dataset.version : aim;
        forget(page.documentElement);
        try {
          if (!sent.isEqualNode(page.documentElement)) patch(sent, page.documentElement); else inherit(sent, page.documentElement);
          sent = page.documentElement;
        } catch (astray) {
          if (!(astray instanceof Astray)) console.error(astray);
          return reload();
        }
        card(wrong);
        document.dispatchEvent(new CustomEvent('handbill:changed', {detail: version}));
      }
      if (wanted !== aim && wanted !== version) refresh();
    }, function () { busy = false; });
  }

  // Pictures whose address stayed the same.
  function redraw(stamp) {
    document.querySelectorAll('img').forEach(function (image) {
      if (image.src && image.src.startsWith(location.origin)) image.src = image.src.split('?')[0] + '?' + stamp;
      if (image.srcset) image.srcset = image.srcset.replace(/(\?\d+)?(\s+[\d.]+[wx])/g, '?' + stamp + '$2');
    });
  }

  var source = null;

  // Browsers keep few connections to one server, so pages that nobody sees hold none.
  function listen() {
    if (document.hidden) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource('/_handbill/events');
      source.onmessage = function (event) {
        var lines = event.data.split('\n');
        wanted = lines[0];
        wrong = lines[2];
        var changed = wanted !== version;
        if (pictures !== null && pictures !== lines[1]) redraw(lines[1]);
        pictures = lines[1];
        var alone = document.getElementById('handbill-mistakes');
        if (changed) refresh();
        else if (alone && wrong) alone.innerHTML = wrong;
        else card(wrong);
      };
    }
  }

  document.addEventListener('visibilitychange', listen);
  comeBack();
  listen();
})();
