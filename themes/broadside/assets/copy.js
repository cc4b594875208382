/* Copies texts, opens networks that drop them, steps through wordings, and asks for a reader's own server. Pages are whole without it. */
(function () {
  'use strict';
  var status = document.getElementById('status');
  var timer;

  function all(selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  }

  // Emptied first, so that the same words are announced again.
  function say(text) {
    clearTimeout(timer);
    status.textContent = '';
    timer = setTimeout(function () {
      status.textContent = text;
      timer = setTimeout(function () { status.textContent = ''; }, 8000);
    }, 60);
  }

  window.handbillSay = say;

  function copied(button) {
    var name = button.dataset.name;
    say(name ? status.dataset.named.replace('{0}', name) : status.dataset.copied);
  }

  // A text that is being edited stands in the field behind it.
  function select(source) {
    var field = source.hidden && source.parentNode.querySelector('textarea');
    if (field) {
      field.focus();
      field.select();
      return;
    }
    var details = source.closest('details');
    if (details) details.open = true;
    getSelection().selectAllChildren(source);
  }

  // At once, in the reader's own click: what opens next may take the focus away, and a page on a disk may have no clipboard.
  function copyNow(source) {
    var done = false;
    function put(event) {
      event.clipboardData.setData('text/plain', source.textContent);
      event.preventDefault();
      done = true;
    }
    var wasOpen = source.closest('details:not([open])');
    select(source);
    document.addEventListener('copy', put);
    try { document.execCommand('copy'); } catch (refused) { done = false; }
    document.removeEventListener('copy', put);
    if (done) {
      getSelection().removeAllRanges();
      if (wasOpen) wasOpen.open = false;
    }
    return done;
  }

  function refused(source) {
    select(source);
    say(status.dataset.selected);
  }

  function copy(button, source) {
    function fallback() {
      if (copyNow(source)) copied(button); else refused(source);
    }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(source.textContent).then(function () { copied(button); }, fallback);
    } else {
      fallback();
    }
  }

  function shown(card) {
    return card.querySelector('.wording:not([hidden]) .text');
  }

  function on(selector, act) {
    all(selector).forEach(function (element) {
      element.addEventListener('click', function (event) { act(element, event); });
    });
  }

  on('[data-copy]', function (button) {
    copy(button, document.getElementById(button.dataset.copy));
  });

  // The address of a template with a text in it; {body} is the text without the link. All but letters, digits and - . _ ~ is percent-encoded.
  window.handbillAddress = function (card, text, server) {
    var link = card.dataset.link;
    return card.dataset.template.replace(/\{(text|body|host)(?::(\w+))?\}/g, function (place, name, form) {
      if (name === 'host') return server || place;
      var value = name === 'body' && link ? text.split(' ' + link).join('').split(link).join('').trim() : text;
      if (form === 'crlf') value = value.replace(/\r\n|\r|\n/g, '\r\n');
      if (form === 'line') value = value.split(/\s*[\r\n]\s*/).filter(Boolean).join(' ').trim();
      value = value.replace(/[\ud800-\udfff]/gu, '\ufffd');
      return encodeURIComponent(value).replace(/[!'()*]/g, function (c) { return '%' + c.charCodeAt(0).toString(16).toUpperCase(); });
    });
  };

  // Where copying is refused, the first click selects the text and the second opens.
  document.addEventListener('click', function (event) {
    var link = event.target.closest('[data-copy-first]');
    if (!link) return;
    var source = document.getElementById(link.dataset.copyFirst);
    if (copyNow(source)) {
      copied(link);
    } else if (!link.dataset.tried) {
      link.dataset.tried = 'yes';
      event.preventDefault();
      refused(source);
    }
  });

  on('[data-sheet]', function (button) {
    navigator.share({text: document.getElementById(button.dataset.sheet).textContent}).catch(function () {});
  });

  on('[data-next]', function (button) {
    var wordings = all('.wordings .wording', button.closest('.card'));
    var at = wordings.findIndex(function (wording) { return !wording.hidden; });
    var next = (at + 1) % wordings.length;
    wordings[at].hidden = true;
    wordings[next].hidden = false;
    button.querySelector('.nth').textContent = next + 1 + '/' + wordings.length;
    say(status.dataset.wording.replace('{0}', next + 1).replace('{1}', wordings.length));
  });

  all('.more').forEach(function (more) {
    var place = more.closest('.card').querySelector('.wordings');
    all('.wording', more).forEach(function (wording) {
      wording.hidden = true;
      place.appendChild(wording);
    });
    more.remove();
  });

  function stored(value) {
    try {
      if (value === undefined) return localStorage.getItem('server') || '';
      if (value) localStorage.setItem('server', value); else localStorage.removeItem('server');
    } catch (unavailable) { /* then it is typed again */ }
    return '';
  }

  // Takes server, https://server/any/page and @name@server; '' if it is none of them.
  function host(typed) {
    var bare = typed.trim().replace(/^https?:\/\//i, '').replace(/[\/?#].*$/, '');
    bare = bare.slice(bare.lastIndexOf('@') + 1);
    try {
      var found = new URL('https://' + bare).host;
      return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](:\d+)?$/.test(found) ? found : '';
    } catch (wrong) {
      return '';
    }
  }

  // Whether the page may open the address. One that is too long for its text is opened with the link alone, once the text is copied.
  function copiedFirst(form, source) {
    if (copyNow(source)) {
      say(status.dataset.copied);
    } else if (!form.dataset.tried) {
      form.dataset.tried = 'yes';
      refused(source);
      return false;
    }
    return true;
  }

  all('[data-server]').forEach(function (form) {
    var input = form.querySelector('[type=text]');
    var remember = form.querySelector('[type=checkbox]');
    input.value = stored();
    remember.checked = input.value !== '';
    input.addEventListener('input', function () { input.setCustomValidity(''); });
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var server = host(input.value);
      if (!server) {
        input.setCustomValidity(form.dataset.server);
        input.reportValidity();
        return;
      }
      stored(remember.checked ? server : '');
      var card = form.closest('.card');
      var source = shown(card);
      var address = window.handbillAddress(card, source.textContent, server);
      if (address.length > Number(card.dataset.most)) {
        if (!copiedFirst(form, source)) return;
        address = window.handbillAddress(card, card.dataset.link, server);
      }
      open(address, '_blank', 'noopener');
    });
  });

  // Browsers refuse a manifest to a page from a disk.
  var icon = document.querySelector('[data-manifest]');
  if (icon && /^http/.test(location.protocol)) {
    var manifest = document.createElement('link');
    manifest.rel = 'manifest';
    manifest.href = icon.dataset.manifest;
    document.head.appendChild(manifest);
  }

  // What edits a text or a letter is shown by the script that does it.
  all('.js').forEach(function (element) {
    element.hidden = 'edit' in element.dataset || 'letter' in element.dataset || 'print' in element.dataset || 'sheet' in element.dataset && !navigator.share;
  });
})();
