/* Lets readers change a text before they copy it, counts it as the network does, and says what is too much, aloud too. */
(function () {
  'use strict';
  // Behind the last key, so that a screen reader is not interrupted at each.
  var QUIET = 500;
  var words = document.querySelector('.cards').dataset;
  var numbers = new Intl.NumberFormat(document.documentElement.lang + '-u-nu-latn');

  function filled(words) {
    var values = Array.prototype.slice.call(arguments, 1);
    return words.replace(/\{(\d)\}/g, function (place, index) {
      var value = values[index];
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  }

  // 'UTF-16 units' is named data-unit-utf16-units.
  function unitWord(unit) {
    return words[('unit-' + unit.toLowerCase().replace('utf-', 'utf').replace(' ', '-')).replace(/-([a-z])/g, function (dash, letter) {
      return letter.toUpperCase();
    })];
  }

  function element(name, className) {
    var made = document.createElement(name);
    made.className = className;
    return made;
  }

  function editor(button) {
    var source = document.getElementById(button.dataset.edit);
    var wording = button.closest('.wording');
    var card = button.closest('.card');
    var counter = wording.querySelector('.count');
    var meter = counter.querySelector('meter');
    var link = wording.querySelector('a.button');
    var takesText = link && /\{(text|body)/.test(card.dataset.template);
    var original = {
      text: source.textContent,
      shown: source.innerHTML,
      count: counter.lastElementChild.textContent,
      used: meter && meter.value,
      limit: meter && meter.max,
      href: link && link.getAttribute('href'),
      copyFirst: link && link.getAttribute('data-copy-first'),
      label: button.textContent,
      name: button.getAttribute('aria-label')
    };
    var box = null;
    var verdict = null;
    var timer;

    function say(text) {
      clearTimeout(timer);
      timer = setTimeout(function () {
        if (verdict && verdict.textContent !== text) verdict.textContent = text;
      }, QUIET);
    }

    // A browser that cannot count shows no count.
    function count(text) {
      var counted = window.handbillCount ? window.handbillCount(card.dataset.rule, text) : null;
      counter.hidden = !counted;
      if (!counted) return;
      var line = filled(words.count, counted.used, counted.limit, unitWord(counted.unit));
      counter.lastElementChild.textContent = counted.parts > 1 ? filled(words.parts, line, counted.parts) : line;
      counter.lastElementChild.classList.toggle('over', !counted.fits);
      if (meter) {
        meter.max = counted.limit;
        meter.value = counted.used;
      }
      box.querySelector('textarea').setAttribute('aria-invalid', String(!counted.fits));
      if (!counted.fits) say(filled(words[counted.reason], counted.over));
      else say(verdict.textContent ? words.fits : '');
    }

    // Where the address gets too long for a text, the text is copied and only the link goes into the address.
    function lead(text) {
      if (!takesText) return;
      var address = window.handbill.address(card, text);
      var long = address.length > Number(card.dataset.most);
      link.href = long ? window.handbill.address(card, card.dataset.link) : address;
      if (long) link.setAttribute('data-copy-first', source.id);
      else link.removeAttribute('data-copy-first');
    }

    function start() {
      var label = element('label', 'own');
      var field = element('textarea', '');
      label.textContent = card.dataset.label;
      field.dir = 'auto';
      field.value = original.text;
      field.rows = Math.min(16, 2 + original.text.split('\n').length + Math.floor(original.text.length / 45));
      counter.id = source.id + '-count';
      field.setAttribute('aria-describedby', counter.id);
      label.appendChild(field);
      verdict = element('p', 'verdict');
      verdict.setAttribute('aria-live', 'polite');
      box = label;
      source.hidden = true;
      wording.insertBefore(box, counter);
      wording.insertBefore(verdict, counter.nextSibling);
      button.textContent = words.reset;
      button.setAttribute('aria-label', words.reset + ': ' + card.querySelector('h3').textContent);
      field.addEventListener('input', function () {
        source.textContent = field.value;
        count(field.value);
        lead(field.value);
      });
      field.addEventListener('keydown', function (event) {
        if (event.key === 'Escape' && !event.isComposing) reset();
      });
      field.focus();
    }

    function reset() {
      clearTimeout(timer);
      box.remove();
      verdict.remove();
      box = null;
      verdict = null;
      source.innerHTML = original.shown;
      source.hidden = false;
      counter.hidden = false;
      counter.lastElementChild.textContent = original.count;
      counter.lastElementChild.classList.remove('over');
      if (meter) {
        meter.max = original.limit;
        meter.value = original.used;
      }
      if (link) {
        link.setAttribute('href', original.href);
        if (original.copyFirst) link.setAttribute('data-copy-first', original.copyFirst);
        else link.removeAttribute('data-copy-first');
      }
      button.textContent = original.label;
      button.setAttribute('aria-label', original.name);
      button.focus();
    }

    button.addEventListener('click', function () {
      if (box) reset(); else start();
    });
    button.hidden = false;
  }

  Array.prototype.forEach.call(document.querySelectorAll('[data-edit]'), editor);
})();
