/* What cards can do besides being copied: other wordings, a reader's own server, and how many a choice leaves. */
(function () {
  'use strict';
  var all = window.handbill.all;
  var on = window.handbill.on;
  var say = window.handbill.say;
  var words = document.getElementById('status').dataset;

  function shown(card) {
    return card.querySelector('.wording:not([hidden]) .text');
  }

  // The address of a template with a text in it; {body} is the text without the link. All but letters, digits and - . _ ~ is percent-encoded.
  window.handbill.address = function (card, text, server) {
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

  on('[data-next]', function (button) {
    var wordings = all('.wordings .wording', button.closest('.card'));
    var at = wordings.findIndex(function (wording) { return !wording.hidden; });
    var next = (at + 1) % wordings.length;
    wordings[at].hidden = true;
    wordings[next].hidden = false;
    button.querySelector('.nth').textContent = next + 1 + '/' + wordings.length;
    say(words.wording.replace('{0}', next + 1).replace('{1}', wordings.length));
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
    if (window.handbill.copyNow(source)) {
      say(words.copied);
    } else if (!form.dataset.tried) {
      form.dataset.tried = 'yes';
      window.handbill.refused(source);
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
      var address = window.handbill.address(card, source.textContent, server);
      if (address.length > Number(card.dataset.most)) {
        if (!copiedFirst(form, source)) return;
        address = window.handbill.address(card, card.dataset.link, server);
      }
      open(address, '_blank', 'noopener');
    });
  });

  // Choosing by kind and by length needs no script; saying what is left does.
  var filters = document.querySelector('.filters');
  if (filters) {
    filters.addEventListener('change', function () {
      var left = all('.card').filter(function (card) { return card.offsetParent; }).length;
      document.querySelector('.none').hidden = left > 0;
      say(left ? filters.dataset.left.replace('{0}', left) : filters.dataset.none);
    });
  }

  all('.server, [data-next]').forEach(function (element) { element.hidden = false; });
})();
