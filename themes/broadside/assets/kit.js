/* What cards can do besides being copied: other wordings, a reader's own server, and how many a choice leaves. */
(function () {
  'use strict';
  const {all, on, say, copyOpening} = window.handbill;
  var words = document.getElementById('status').dataset;

  function shown(card) {
    return card.querySelector('.wording:not([hidden]) .text');
  }

  // Puts values into the places of a pattern, numbers in the language's way. Of one with a form for each plural, in lines, the first number chooses.
  var language = document.documentElement.lang;
  var numbers = new Intl.NumberFormat(language + '-u-nu-latn');
  var plurals = window.Intl.PluralRules ? new Intl.PluralRules(language) : {select: count => (count === 1 ? 'one' : 'other')};
  window.handbill.filled = function (pattern, ...values) {
    var forms = pattern.split('\n');
    if (forms.length > 1) {
      var name = plurals.select(values.find(value => typeof value === 'number')) + ' ';
      var form = forms.find(line => line.indexOf(name) === 0) || forms[forms.length - 1];
      pattern = form.slice(form.indexOf(' ') + 1);
    }
    return pattern.replace(/\{(\d)\}/g, (place, index) => (typeof values[index] === 'number' ? numbers.format(values[index]) : values[index]));
  };

  // What says how a text is opened once it is changed: its wording where that leads elsewhere than the card.
  window.handbill.holder = function (element) {
    return element.closest('.wording[data-template], .card');
  };

  // The address of a template with a text in it; {body} is the text without the link. All but letters, digits and - . _ ~ is percent-encoded.
  window.handbill.address = function (holder, text, server, template) {
    var link = holder.dataset.link;
    return (template || holder.dataset.template).replace(/\{(text|body|host)(?::(\w+))?\}/g, function (place, name, form) {
      if (name === 'host') return server || place;
      var value = name === 'body' && link ? text.split(' ' + link).join('').split(link).join('').trim() : text;
      if (form === 'crlf') value = value.replace(/\r\n|\r|\n/g, '\r\n');
      if (form === 'line') value = value.split(/\s*[\r\n]\s*/).filter(Boolean).join(' ').trim();
      value = value.replace(/[\ud800-\udfff]/gu, '\ufffd');
      return encodeURIComponent(value).replace(/[!'()*]/g, function (c) { return '%' + c.charCodeAt(0).toString(16).toUpperCase(); });
    });
  };

  on('[data-next]', function (button) {
    var wordings = all('.wordings .wording', button.closest('.card'));
    var at = wordings.findIndex(function (wording) { return !wording.hidden; });
    var next = (at + 1) % wordings.length;
    wordings[at].hidden = true;
    wordings[next].hidden = false;
    button.querySelector('.nth').textContent = next + 1 + '/' + wordings.length;
    say(words.wording.replace('{0}', next + 1).replace('{1}', wordings.length), words.wordingIn);
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
      var source = shown(form.closest('.card'));
      var holder = window.handbill.holder(source);
      copyOpening(source);
      // An address that is too long for its text is opened with the link alone.
      var address = window.handbill.address(holder, source.textContent, server);
      open(address.length > Number(holder.dataset.most) ? window.handbill.address(holder, holder.dataset.link, server) : address, '_blank', 'noopener');
    });
  });

  // Choosing by kind and by length needs no script; saying what is left does.
  var filters = document.querySelector('.filters');
  if (filters) {
    filters.addEventListener('change', function () {
      var left = all('.card').filter(card => card.offsetParent).length;
      document.querySelector('.none').hidden = left > 0;
      var key = left ? 'left' : 'none';
      say(filters.dataset[key], filters.dataset[key + 'In'], left);
    });
  }

  all('.server, [data-next]').forEach(element => { element.hidden = false; });
})();

/* Lets readers change a text before they copy it, counts it as the network does, and says what is too much, aloud too. */
(function () {
  'use strict';
  // Behind the last key, so that a screen reader is not interrupted at each.
  var QUIET = 500;
  var cards = document.querySelector('.cards');
  if (!cards) return;
  var words = cards.dataset;
  const {all, filled, put} = window.handbill;

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
    var holder = window.handbill.holder(button);
    var counter = wording.querySelector('.count');
    var meter = counter.querySelector('meter');
    var link = wording.querySelector('a.button');
    var template = link && (link.dataset.template || holder.dataset.template);
    var original = {
      text: source.textContent,
      shown: source.innerHTML,
      count: counter.lastElementChild.textContent,
      used: meter && meter.value,
      limit: meter && meter.max,
      href: link && link.getAttribute('href'),
      label: button.textContent,
      name: button.getAttribute('aria-label')
    };
    var box = null;
    var verdict = null;
    var timer;

    function say(text, key) {
      clearTimeout(timer);
      timer = setTimeout(function () {
        if (verdict && verdict.textContent !== text) put(verdict, text, words[key + 'In']);
      }, QUIET);
    }

    // A browser that cannot count shows no count.
    function count(text) {
      var counted = window.handbillCount ? window.handbillCount(card.dataset.rule, text) : null;
      counter.hidden = !counted;
      if (!counted) return;
      var line = filled(words.count, counted.used, counted.limit, unitWord(counted.unit));
      put(counter.lastElementChild, counted.parts > 1 ? filled(words.parts, line, counted.parts) : line, words.countIn);
      counter.lastElementChild.classList.toggle('over', !counted.fits);
      if (meter) {
        meter.max = counted.limit;
        meter.value = counted.used;
      }
      box.querySelector('textarea').setAttribute('aria-invalid', String(!counted.fits));
      if (!counted.fits) say(filled(words[counted.reason], counted.over), counted.reason);
      else say(verdict.textContent ? words.fits : '', 'fits');
    }

    // Where the address gets too long for a text, only the link goes into it.
    function lead(text) {
      if (!link || !/\{(text|body)/.test(template)) return;
      var address = window.handbill.address(holder, text, '', template);
      link.href = address.length > Number(holder.dataset.most) ? window.handbill.address(holder, holder.dataset.link, '', template) : address;
    }

    function start() {
      var label = element('label', 'own');
      var field = element('textarea', '');
      put(label, card.dataset.label, card.dataset.labelIn);
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
      put(button, words.reset, words.resetIn);
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
      if (link) link.setAttribute('href', original.href);
      button.textContent = original.label;
      button.setAttribute('aria-label', original.name);
      button.focus();
    }

    button.addEventListener('click', function () {
      if (box) reset(); else start();
    });
    button.hidden = false;
  }

  all('[data-edit]').forEach(editor);
})();
