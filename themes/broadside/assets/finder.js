/* Finds recipients by the beginnings of their words. It loads one small file of names at a time and sends nothing to anyone. */
(function () {
  'use strict';
  var form = document.querySelector('.finder');
  var input = form.querySelector('input');
  var says = form.querySelector('[role=status]');
  var list = form.querySelector('.found');
  var folder = form.nextElementSibling.src.replace(/index\.js.*$/, '');
  var firsts = window.handbillIndex[0];
  var common = window.handbillIndex[1];
  var loaded = {};
  var SHOWN = 50;
  var MOST_FILES = 2;

  // As FinderWords.java folds names: change one with the other.
  function folded(text) {
    return text.normalize('NFKD').replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g, '').toLowerCase()
      .replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ı/g, 'i')
      .replace(/ς/g, 'σ').replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
  }

  // The last file whose first word is not behind this one.
  function file(word) {
    var low = 0;
    var high = firsts.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (firsts[middle] <= word) low = middle; else high = middle - 1;
    }
    return low;
  }

  // The fewest files in which all are that a word, or the whole, finds; null if that is still too many.
  function files(words) {
    return words.concat(words.join(' ')).reduce(function (best, word) {
      var many = common.some(function (known) { return known.lastIndexOf(word, 0) === 0; });
      var range = [file(word), file(word + '\uffff')];
      return many || range[1] - range[0] >= MOST_FILES || best && best[1] - best[0] <= range[1] - range[0] ? best : range;
    }, null);
  }

  function show(people, key, number) {
    list.textContent = '';
    people.slice(0, SHOWN).forEach(function (person) {
      var item = list.appendChild(document.createElement('li'));
      var link = item.appendChild(document.createElement('a'));
      var detail = document.createElement('span');
      link.href = form.dataset.pages + person[2] + '/index.html';
      link.textContent = person[0];
      window.handbill.put(detail, person[1], form.dataset.detailIn);
      item.append(' ', detail);
    });
    var text = key ? form.dataset[key] : '';
    window.handbill.put(says, text.replace('{0}', number), form.dataset[key + 'In']);
  }

  function find() {
    var words = folded(input.value).split(' ').filter(Boolean);
    var range = words.length ? files(words) : null;
    if (!range) return show([], words.length ? 'many' : '');
    var seen = {};
    var people = [];
    for (var n = range[0]; n <= range[1]; n++) {
      if (!loaded[n]) {
        load(n);
        continue;
      }
      loaded[n].forEach(function (person) {
        var has = ' ' + folded(person[0] + ' ' + person[1]);
        if (!seen[person[2]] && words.every(function (word) { return has.indexOf(' ' + word) >= 0; })) {
          seen[person[2]] = true;
          people.push(person);
        }
      });
    }
    for (n = range[0]; n <= range[1]; n++) if (!loaded[n]) return;
    show(people, people.length ? 'count' : 'none', people.length > SHOWN ? SHOWN + '+' : people.length);
  }

  function load(number) {
    if (document.getElementById('names' + number)) return;
    var script = document.createElement('script');
    script.id = 'names' + number;
    script.src = folder + number + '.js';
    document.head.appendChild(script);
  }

  window.handbillFound = function (number, people) {
    loaded[number] = people;
    find();
  };

  // Down goes from the field into the names and through them, up goes back.
  form.addEventListener('keydown', function (event) {
    var step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    var stops = [input].concat(Array.from(list.querySelectorAll('a')));
    var next = step && stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var first = list.querySelector('a');
    if (first) first.focus();
  });
  input.addEventListener('input', find);
  if (input.value) find();
})();
