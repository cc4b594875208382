/* Copies texts, and hands them to the device's own sheet. What a page from a disk may not do is done in the old way, or said. */
(function () {
  'use strict';
  var status = document.getElementById('status');
  // A clipboard or a sheet that has not answered by then is one that refuses, in milliseconds.
  var PATIENCE = 1000;
  var SHEET = 2500;
  var timer;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  // In the words of the button's language, or in those that stand for them.
  function say(button, key) {
    var section = button.closest('.language');
    var words = section.querySelector('.words');
    var foreign = (words.dataset[key + 'In'] || section.lang + ' ' + section.dir).split(' ');
    status.lang = foreign[0];
    status.dir = foreign[1];
    clearTimeout(timer);
    status.textContent = '';
    timer = setTimeout(function () {
      status.textContent = words.dataset[key];
      timer = setTimeout(function () { status.textContent = ''; }, 8000);
    }, 60);
  }

  function select(source) {
    var details = source.closest('details');
    if (details) details.open = true;
    getSelection().selectAllChildren(source);
  }

  function copyNow(source) {
    var done = false;
    function put(event) {
      event.clipboardData.setData('text/plain', source.textContent);
      event.preventDefault();
      done = true;
    }
    var wasClosed = source.closest('details:not([open])');
    select(source);
    document.addEventListener('copy', put);
    try { done = document.execCommand('copy') && done; } catch (refused) { done = false; }
    document.removeEventListener('copy', put);
    if (done) {
      getSelection().removeAllRanges();
      if (wasClosed) wasClosed.open = false;
    }
    return done;
  }

  // Nothing is said to be copied before it is. A browser without a clipboard, one that refuses and one that never answers are the same.
  function copy(button, source) {
    var answered = false;
    function instead() {
      if (answered) return;
      answered = true;
      if (copyNow(source)) {
        say(button, 'copied');
      } else {
        select(source);
        say(button, 'selected');
      }
    }
    setTimeout(instead, PATIENCE);
    try {
      navigator.clipboard.writeText(source.textContent).then(function () {
        answered = true;
        say(button, 'copied');
      }, instead);
    } catch (none) {
      instead();
    }
  }

  // The section's first picture, which is in the page itself, so that a click has nothing to wait for.
  function picture(source) {
    var image = source.closest('.language').querySelector('figure img');
    var parts = /^data:(image\/([a-z]+)[^;,]*);base64,(.+)$/.exec(image ? image.src : '');
    if (!parts || !navigator.canShare) return null;
    var bytes = Uint8Array.from(atob(parts[3]), function (one) { return one.charCodeAt(0); });
    return [new File([bytes], 'picture.' + parts[2], {type: parts[1]})];
  }

  // A link at the end goes by itself, but for hashtags; one inside a sentence stays, so that it leaves no hole.
  function data(source) {
    var text = source.textContent;
    var link = source.dataset.link;
    var at = link ? text.lastIndexOf(link) : -1;
    var behind = at < 0 ? '' : text.slice(at + link.length);
    var found = {text: text};
    if (at >= 0 && /^[\s\u2066-\u2069]*(#\S+\s*)*$/.test(behind)) {
      found = {text: (text.slice(0, at).replace(/[\s\u2066-\u2069]+$/, '') + behind.replace(/^[\s\u2066-\u2069]*/, ' ')).trim(), url: link};
    }
    var files = picture(source);
    var whole = files && Object.assign({files: files}, found);
    return whole && navigator.canShare(whole) ? whole : found;
  }

  // A reader who closes the sheet wants nothing else; where none opens, the text is selected beside its Copy button.
  function share(button, source) {
    var selected = false;
    function instead() {
      selected = true;
      select(source);
      document.querySelector('[data-copy="' + source.id + '"]').scrollIntoView({block: 'center'});
      say(button, 'unopened');
    }
    var waiting = setTimeout(instead, SHEET);
    new Promise(function (answer) { answer(navigator.share(data(source))); }).catch(function (error) {
      if (error.name !== 'AbortError') throw error;
    }).then(function () {
      clearTimeout(waiting);
      if (!selected) return;
      getSelection().removeAllRanges();
      clearTimeout(timer);
      status.textContent = '';
    }, function () {
      clearTimeout(waiting);
      instead();
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy], [data-sheet]');
    if (!button) return;
    if (button.dataset.sheet) {
      share(button, document.getElementById(button.dataset.sheet));
    } else {
      copy(button, document.getElementById(button.dataset.copy));
    }
  });

  all('.js').forEach(function (element) { element.hidden = false; });
  if (navigator.share) all('[data-device]').forEach(function (element) { element.hidden = false; });
})();
