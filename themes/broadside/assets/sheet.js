/* Hands texts to the device's own sheet. Only a browser that has one loads this. */
(function () {
  'use strict';
  const {all, on, say, select} = window.handbill;
  const words = document.getElementById('status').dataset;
  // A browser that has shown nothing by then will not, or its sheet lies over all that is said here.
  const PATIENCE = 2500;
  const ready = {};

  // A click may not wait for the picture, so that it is asked for before. A page from a disk may not ask: then the text goes without it.
  function prepare(source) {
    fetch(source).then(answer => answer.ok ? answer.blob() : Promise.reject()).then(blob => {
      ready[source] = [new File([blob], source.replace(/.*\//, ''), {type: blob.type})];
    }).catch(() => {});
  }

  function prepareAll() {
    const line = navigator.connection;
    const sample = new File(['-'], 'x.png', {type: 'image/png'});
    if (line && (line.saveData || /2g/.test(line.effectiveType)) || !navigator.canShare || !navigator.canShare({files: [sample]})) return;
    all('[data-picture]').forEach(place => prepare(place.dataset.picture));
  }

  // A link at the end goes by itself, but for hashtags; one inside a sentence stays, so that it leaves no hole.
  function data(source) {
    const {link} = source.closest('[data-link]').dataset;
    const place = source.closest('[data-picture]');
    const text = source.textContent;
    const at = link ? text.lastIndexOf(link) : -1;
    const behind = at < 0 ? '' : text.slice(at + link.length);
    const found = at >= 0 && /^[\s\u2066-\u2069]*(#\S+\s*)*$/.test(behind)
      ? {text: (text.slice(0, at).replace(/[\s\u2066-\u2069]+$/, '') + behind.replace(/^[\s\u2066-\u2069]*/, ' ')).trim(), url: link}
      : {text};
    const files = place && ready[place.dataset.picture];
    const whole = Object.assign({files}, found);
    return files && navigator.canShare(whole) ? whole : found;
  }

  function shown(button) {
    const source = document.getElementById(button.dataset.sheet);
    return source.closest('[hidden]') ? source.closest('.card').querySelector('.wording:not([hidden]) .text') : source;
  }

  on('[data-sheet]', (button, event) => {
    event.preventDefault();
    const source = shown(button);
    let selected = false;
    function instead() {
      selected = true;
      select(source);
      all('[data-copy="' + source.id + '"]').forEach(copy => copy.scrollIntoView({block: 'center'}));
      say(words.unopened, words.unopenedIn);
    }
    const timer = setTimeout(instead, PATIENCE);
    new Promise(answer => answer(navigator.share(data(source)))).catch(error => {
      if (error.name !== 'AbortError') throw error;
    }).then(() => {
      clearTimeout(timer);
      if (selected) {
        getSelection().removeAllRanges();
        say('');
      }
    }, () => {
      clearTimeout(timer);
      instead();
    });
  });

  all('[data-sheet], [data-device]').forEach(element => { element.hidden = false; });
  // This script delays the event, so that it is still to come.
  window.addEventListener('load', prepareAll);
})();
