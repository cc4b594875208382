/* Copies texts. A page from a disk may have no clipboard, so the text is copied as a selection where there is none. */
(function () {
  'use strict';
  var status = document.getElementById('status');
  var timer;

  function say(text) {
    clearTimeout(timer);
    status.textContent = '';
    timer = setTimeout(function () {
      status.textContent = text;
      timer = setTimeout(function () { status.textContent = ''; }, 8000);
    }, 60);
  }

  function copyNow(source) {
    var done = false;
    function put(event) {
      event.clipboardData.setData('text/plain', source.textContent);
      event.preventDefault();
      done = true;
    }
    var details = source.closest('details');
    var opened = details && !details.open;
    if (opened) details.open = true;
    getSelection().selectAllChildren(source);
    document.addEventListener('copy', put);
    try { document.execCommand('copy'); } catch (refused) { done = false; }
    document.removeEventListener('copy', put);
    if (done) {
      getSelection().removeAllRanges();
      if (opened) details.open = false;
    }
    return done;
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-copy]');
    if (!button) return;
    var source = document.getElementById(button.dataset.copy);
    var words = button.closest('.language').dataset;
    status.lang = button.closest('.language').lang;
    status.dir = button.closest('.language').dir;
    function fallback() { say(copyNow(source) ? words.copied : words.selected); }
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(source.textContent).then(function () { say(words.copied); }, fallback);
    } else {
      fallback();
    }
  });

  Array.prototype.forEach.call(document.querySelectorAll('.js'), function (element) { element.hidden = false; });
})();
