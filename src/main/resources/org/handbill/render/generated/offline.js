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
    new Promise(function (answer) { answer(navigator.share({text: source.textContent})); }).catch(function (error) {
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
