/*
 * Makes a letter the reader's own, on their device alone: fills in fields, takes the reasons that they choose, puts in their own words, fits the
 * letter again by the rules of the class org.handbill.text.ParagraphFitter, says how much of it is theirs, and prints it. Without this script the
 * page has the letter as it is and no controls. What the letters are fitted from is handbillAppeal, in a script of its own.
 *
 * handbillFit(letter): letter has salutation, parts (s: sentences, o: which of them lead in to the next, p: 0 essential, 1 ordinary, 2 optional, l: 1
 * if it leads in to the next part, chosen: true if the reader asked for it), closing, end, own (the reader's words), room (how many characters are kept for these), place (how many parts stand
 * before them; null for behind all), max (0 for no limit), newline (cost of a line break) and shortened (true if paragraphs were taken out before).
 * Returns {blocks, bodies, included, used, over, closed, whole}: blocks of text with their part's index or their name; over is how much is too much.
 */
(function () {
  'use strict';
  const GAP = '\n\n';
  // What Java takes for white space.
  const TRAILING = /[\t-\r\x1c-\x20\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+$/;
  const FIELD = /\[([^[\]\n]{2,40})\](?![[(])/g;
  const WORD = /[\p{Ideographic}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[\p{L}\p{M}\p{N}'’]+/gu;
  const STORE = 'handbill-letter';
  // Behind the last key, so that a screen reader is not interrupted at each.
  const QUIET = 500;
  // So many words in a row are the author's, not the reader's.
  const RUN = 3;
  // Addresses with a few words in place of a letter that is too long for them, and texts with fields as they were.
  const shortOf = new Map();
  const spoken = new Map();

  // --- The fitter ---

  const cost = (text, newline) => text.replace(/\r\n|\r|\n/g, 'xx'.slice(0, newline)).length;

  const level = part => (part.p === 0 ? 0 : part.chosen ? 1 : part.p + 1);

  // The parts that are in a letter together or not at all, with the level of the one that matters most.
  function groupsOf(parts) {
    const groups = [];
    let open = null;
    parts.forEach((part, i) => {
      if (!open) groups.push(open = {at: [], level: 4});
      open.at.push(i);
      open.level = Math.min(open.level, level(part));
      if (!part.l) open = null;
    });
    return groups;
  }

  // Bodies are parts with the number of their sentences that are in.
  function made(letter, bodies, closed) {
    const blocks = [];
    const add = (part, text) => { if (text.trim()) blocks.push({part, text}); };
    const addBody = body => {
      const all = letter.parts[body.part].s;
      add(body.part, body.n < all.length ? all.slice(0, body.n).join('').replace(TRAILING, '') : all.join(''));
    };
    add('salutation', letter.salutation);
    const place = letter.place === null ? Infinity : letter.place;
    bodies.filter(body => body.part < place).forEach(addBody);
    add('own', letter.own);
    bodies.filter(body => body.part >= place).forEach(addBody);
    if (closed) add('closing', letter.closing);
    add('end', letter.end);
    const used = cost(blocks.map(block => block.text).join(GAP), letter.newline);
    const whole = bodies.every(body => body.n === letter.parts[body.part].s.length);
    return {blocks, bodies, included: bodies.map(body => body.part), used, over: letter.max ? Math.max(0, used - letter.max) : 0, closed, whole};
  }

  const wholes = (letter, included) => included.map(part => ({part, n: letter.parts[part].s.length}));

  // The most of 0 to most for which test holds, if it holds for all that are less.
  function most(count, test) {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = low + high + 1 >>> 1;
      if (test(middle)) low = middle; else high = middle - 1;
    }
    return low;
  }

  function firstSentences(letter, beginning, spare) {
    const ends = [];
    beginning.forEach(part => letter.parts[part].s.forEach((text, i, all) => {
      const last = i === all.length - 1;
      ends.push({part, n: i + 1, open: last ? letter.parts[part].l : (letter.parts[part].o || []).indexOf(i) >= 0});
    }));
    const cut = count => {
      const bodies = ends.slice(0, count).filter((end, i, all) => i === count - 1 || all[i + 1].part !== end.part);
      return made(letter, bodies, true);
    };
    const ended = count => {
      while (count && count < ends.length && ends[count - 1].open) count--;
      return count;
    };
    const fitting = room => ended(most(ends.length, count => cut(count).used + room <= letter.max));
    let count = fitting(spare) || fitting(0);
    for (let least = 1; !count; least++) count = ended(least);
    return cut(count);
  }

  function fit(letter) {
    const every = letter.parts.map((part, i) => i);
    const all = made(letter, wholes(letter, every), letter.shortened);
    if (!letter.max || !every.length) return all;
    const own = letter.own.trim() ? cost(letter.own, letter.newline) : -cost(GAP, letter.newline);
    const spare = letter.room ? Math.max(0, letter.room - own) : 0;
    if (all.used + spare <= letter.max) return all;
    const groups = groupsOf(letter.parts);
    let taken = groups.filter(group => group.level === 0);
    const text = some => made(letter, wholes(letter, every.filter(i => some.some(group => group.at.indexOf(i) >= 0))), true);
    const fits = some => text(some).used + spare <= letter.max;
    const essential = taken.length > 0;
    if (essential && text(taken).over) return all.over ? text(taken) : all;
    groups.filter(group => group.level === 1).forEach(group => { if (fits(taken.concat(group))) taken = taken.concat(group); });
    const run = groups.filter(group => group.level === 2);
    taken = taken.concat(run.slice(0, most(run.length, count => fits(taken.concat(run.slice(0, count))))));
    groups.filter(group => group.level === 3).forEach(group => { if (fits(taken.concat(group))) taken = taken.concat(group); });
    const found = text(taken);
    const least = Math.min.apply(null, groups.map(group => group.level));
    const beginning = [].concat.apply([], groups.filter(group => group.level === least).map(group => group.at));
    const enough = essential || found.included.length > 1 && found.included.indexOf(beginning[0]) >= 0;
    if (!all.over && (!enough || found.included.length === every.length)) return all;
    if (enough) return found;
    const sentences = firstSentences(letter, beginning, spare);
    return sentences.over && found.included.length ? found : sentences;
  }

  window.handbillFit = fit;

  // --- Texts ---

  const clean = text => text.replace(/\r\n?/g, '\n').replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g, '').normalize('NFC').trim();
  // Of one line, and without marks that would turn around what follows.
  const line = text => clean(text).replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
  const words = text => text.toLowerCase().match(WORD) || [];

  // How many words are not in a row that stands in the other text.
  function ownWords(text, other) {
    const mine = words(text);
    const theirs = words(other);
    const rows = new Set();
    for (let i = 0; i + RUN <= theirs.length; i++) rows.add(theirs.slice(i, i + RUN).join(' '));
    const known = new Uint8Array(mine.length);
    for (let i = 0; i + RUN <= mine.length; i++) {
      if (rows.has(mine.slice(i, i + RUN).join(' '))) known.fill(1, i, i + RUN);
    }
    return known.reduce((sum, is) => sum + 1 - is, 0);
  }

  // --- The page ---

  const appeal = window.handbillAppeal;
  const language = document.documentElement.lang;
  const percents = new Intl.NumberFormat(language + '-u-nu-latn', {style: 'percent'});
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const letters = [];

  const filled = window.handbill && window.handbill.filled;
  const put = window.handbill && window.handbill.put;
  // As put() takes it.
  const languageOf = marked => marked.lang && marked.lang + ' ' + marked.dir;

  function stored(value) {
    try {
      if (value === undefined) return JSON.parse(localStorage.getItem(STORE) || 'null');
      if (value) localStorage.setItem(STORE, JSON.stringify(value)); else localStorage.removeItem(STORE);
    } catch (unavailable) { /* then it is typed again */ }
    return null;
  }

  // What stands outside of all letters belongs to the first: a page for one recipient has no other.
  const ownerOf = element => element.closest('.letter') || document.querySelector('.letter');

  function letterOf(section) {
    const box = section.querySelector('.yours');
    const said = box.dataset;
    const source = document.getElementById(said.letter);
    const inputs = all('[data-field]', box);
    const own = box.querySelector('.own textarea');
    const address = box.querySelector('.yours-address textarea');
    const counters = all('.count:not(.yours-part)', section);
    const share = box.querySelector('.yours-part');
    const verdict = box.querySelector('.verdict');
    const reasons = all('.reasons input', box);
    // Firefox brings back what was ticked before the page was loaded again.
    all('[type=checkbox]', box).forEach(tick => { tick.checked = tick.defaultChecked; });
    const first = said.in ? said.in.split(' ').map(Number) : [];
    let warned = '';
    let timer;

    function values() {
      const found = new Map();
      inputs.forEach(input => {
        const value = line(input.value);
        if (value) found.set(input.dataset.field, value);
      });
      return found;
    }

    function present(fields) {
      const fill = text => text.replace(FIELD, (place, name) => (fields.has(name) ? fields.get(name) : place));
      // Until a reason is ticked, the letter is the author's; then of the reasons only those that are ticked are in, before all that is not essential.
      const asked = new Set(reasons.filter(reason => reason.checked).map(reason => Number(reason.value)));
      const out = new Set();
      groupsOf(appeal.parts).forEach(group => {
        const left = asked.size && group.level && group.at.some(i => appeal.parts[i].r && !asked.has(i));
        if (left) group.at.forEach(i => out.add(i));
      });
      const index = [];
      const parts = [];
      appeal.parts.forEach((part, i) => {
        if (!out.has(i)) {
          index.push(i);
          parts.push({s: part.s, o: part.o, p: part.p, l: part.l, chosen: asked.has(i)});
        }
      });
      const place = index.filter(i => i < appeal.place).length;
      const plain = {
        salutation: said.salutation, parts, closing: appeal.closing, end: appeal.end, own: '', room: appeal.room, place,
        max: Number(said.max), newline: Number(said.newline), shortened: out.size > 0
      };
      const theirs = Object.assign({}, plain, {
        salutation: fill(plain.salutation), parts: parts.map(part => Object.assign({}, part, {s: part.s.map(fill)})), closing: fill(plain.closing),
        end: fill(plain.end), own: clean(own.value)
      });
      // What is filled in and added takes the room that was kept; only when that is full is the letter fitted again.
      const before = fit(plain);
      let result = made(theirs, before.bodies, before.closed);
      if (result.over) result = fit(Object.assign(theirs, {room: 0}));
      result.included = result.included.map(i => index[i]);
      result.out = out;
      return result;
    }

    function show(result) {
      source.textContent = '';
      result.blocks.forEach((block, i) => {
        const text = (i ? GAP : '') + block.text;
        if (block.part === 'end') {
          const end = document.createElement('span');
          end.className = 'sign';
          end.textContent = block.text;
          source.append(i ? GAP : '', end);
        } else {
          source.append(text);
        }
      });
    }

    // What of the appeal is in the letter, and what it costs.
    function extent(result, max) {
      const total = appeal.parts.length;
      const count = result.included.length;
      if (!max) return result.whole && count === total ? filled(said.whole, total, result.used) : filled(said.used, result.used);
      if (!result.whole) return filled(said.fitSentences, result.used, max);
      if (count === total && !result.closed) return filled(said.fitWhole, total, result.used, max);
      let first = 0;
      while (result.included[first] === first) first++;
      const what = filled(!first ? said.some : count > first ? said.firstMore : said.first, first || count, total, count - first);
      return filled(result.closed && appeal.closing ? said.fit : said.fitParagraphs, what, result.used, max);
    }

    function count(result) {
      const max = Number(said.max);
      counters.forEach(counter => {
        const meter = counter.querySelector('meter');
        const label = counter.lastElementChild;
        if (meter) meter.value = result.used;
        label.classList.toggle('over', result.over > 0);
        const text = !('room' in counter.dataset) ? extent(result, max)
          : max ? filled(said.count, result.used, max) : filled(said.used, result.used);
        put(label, text, said.countIn);
      });
      own.setAttribute('aria-invalid', String(result.over > 0));
    }

    function judge(result) {
      const wanted = new Set(first.concat(reasons.filter(reason => reason.checked).map(reason => Number(reason.value))));
      const gone = Array.from(wanted).filter(i => result.included.indexOf(i) < 0 && !result.out.has(i)).sort((a, b) => a - b)
        .map(i => appeal.parts[i].s[0].trim());
      const text = (result.over ? filled(said.over, result.over) + ' ' : '') + (gone.length ? filled(said.gone, gone.join(' · ')) : '');
      clearTimeout(timer);
      timer = setTimeout(() => { if (verdict.textContent !== text) put(verdict, text, result.over ? said.overIn : said.goneIn); }, QUIET);
    }

    function measure(result, fields) {
      let mine = 0;
      let total = 0;
      const template = appeal.parts.map(part => part.s.join('')).concat(appeal.closing, appeal.end).join('\n');
      result.blocks.forEach(block => {
        total += words(block.text).length;
        mine += block.part === 'own' ? ownWords(block.text, template) : 0;
      });
      const raw = result.included.map(i => appeal.parts[i].s.join('')).concat(said.salutation, result.closed ? appeal.closing : '', appeal.end);
      raw.join('\n').replace(FIELD, (place, name) => { mine += fields.has(name) ? words(fields.get(name)).length : 0; });
      const part = total ? Math.min(1, mine / total) : 0;
      share.querySelector('meter').value = part;
      const key = mine === 0 ? 'same' : part < .15 ? 'little' : 'mine';
      put(share.lastElementChild, filled(said[key], percents.format(part)), said[key + 'In']);
    }

    // What is said on the telephone has the same fields.
    function speak(fields) {
      all('[data-fields]').filter(place => ownerOf(place) === section).forEach(place => {
        if (!spoken.has(place)) spoken.set(place, place.textContent);
        place.textContent = spoken.get(place).replace(FIELD, (field, name) => fields.has(name) ? fields.get(name) : field);
      });
    }

    // Addresses that carry the letter are made anew; where one gets too long, only the rest goes into it.
    function lead(text) {
      all('[data-letter-href]').filter(link => ownerOf(link) === section).forEach(link => {
        const to = value => window.handbill.address({dataset: {template: link.dataset.letterHref, link: ''}}, value);
        const most = Number(link.dataset.letterMost || 0);
        const long = most > 0 && to(text).length > most;
        link.setAttribute('href', long ? shortOf.get(link) || to('') : to(text));
      });
    }

    function update() {
      const fields = values();
      const result = present(fields);
      show(result);
      count(result);
      judge(result);
      measure(result, fields);
      lead(source.textContent);
      speak(fields);
    }

    // Whether to stop for a field that nobody filled in: once, the second time it is the reader's will.
    function stops() {
      const leftOver = inputs.find(input => !line(input.value) && source.textContent.indexOf('[' + input.dataset.field + ']') >= 0);
      if (!leftOver || warned === source.textContent) return false;
      warned = source.textContent;
      leftOver.focus();
      window.handbill.say(said.left, said.leftIn, leftOver.labels[0].textContent.trim(), languageOf(leftOver.labels[0]));
      return true;
    }

    // On paper the sender is what was typed into fields that browsers know by name.
    function paper() {
      const known = tokens => inputs.filter(input => tokens.indexOf(input.autocomplete) >= 0).map(input => line(input.value)).filter(Boolean);
      const lines = [known(['name']), known(['street-address']), [known(['postal-code']).concat(known(['address-level2'])).join(' ')],
        known(['email']), known(['tel'])];
      section.querySelector('.paper-from').textContent = [].concat.apply([], lines).filter(Boolean).join('\n');
      const to = section.querySelector('.paper-to');
      // One that is as it was says the language of its words.
      if (to.textContent.trim() !== address.value.trim()) to.textContent = address.value.trim();
      section.querySelector('.paper-date').textContent
        = new Intl.DateTimeFormat(source.closest('[lang]').lang, {year: 'numeric', month: 'long', day: 'numeric'}).format(new Date());
    }

    function print() {
      if (stops()) return;
      paper();
      unmark();
      for (let node = section; node !== document.body; node = node.parentNode) {
        node.classList.add('on-paper');
        Array.from(node.parentNode.children).forEach(other => { if (other !== node) other.classList.add('off-paper'); });
      }
      document.documentElement.classList.add('one-letter');
      window.print();
    }

    reasons.concat(own).forEach(element => element.addEventListener('input', update));
    inputs.forEach(input => input.addEventListener('input', () => {
      letters.forEach(letter => letter.take(input.dataset.field, input.value, input));
      remember();
    }));
    const button = section.querySelector('[data-print]');
    button.addEventListener('click', print);
    button.hidden = false;
    box.hidden = false;
    return {
      id: source.id, section, inputs, stops, update, paper,
      take(name, value, from) {
        inputs.filter(input => input.dataset.field === name && input !== from).forEach(input => { input.value = value; });
        update();
      },
      remember: box.querySelector('[data-remember]'),
      forget: box.querySelector('[data-forget]'),
      changed: () => own.value !== '' || inputs.some(input => input.value !== '') || reasons.some(r => r.checked !== r.defaultChecked)
    };
  }

  function unmark() {
    document.documentElement.classList.remove('one-letter');
    all('.on-paper, .off-paper').forEach(element => element.classList.remove('on-paper', 'off-paper'));
  }

  // Keeps nothing unless the reader says so.
  function remember() {
    const wants = letters.some(letter => letter.remember && letter.remember.checked);
    const values = {};
    letters.forEach(letter => letter.inputs.forEach(input => { values[input.dataset.field] = line(input.value); }));
    stored(wants ? values : null);
    letters.forEach(letter => { if (letter.forget) letter.forget.hidden = !wants; });
  }

  function forget(letter) {
    stored(null);
    letters.forEach(other => {
      other.inputs.forEach(input => { input.value = ''; });
      other.remember.checked = false;
      other.forget.hidden = true;
      other.update();
    });
    letter.remember.focus();
    window.handbill.say(letter.forget.dataset.forgotten, letter.forget.dataset.forgottenIn);
  }

  if (!appeal || !window.handbill) return;
  all('[data-letter-href][data-short]').forEach(link => shortOf.set(link, link.getAttribute('href')));
  all('.letter').filter(section => section.querySelector('.yours')).forEach(section => letters.push(letterOf(section)));

  const kept = stored();
  letters.forEach(letter => {
    if (letter.remember) {
      letter.remember.addEventListener('change', () => {
        letters.forEach(other => { other.remember.checked = letter.remember.checked; });
        remember();
      });
      letter.forget.addEventListener('click', () => forget(letter));
      if (kept && typeof kept === 'object') {
        letter.remember.checked = true;
        letter.forget.hidden = false;
        letter.inputs.forEach(input => {
          const value = kept[input.dataset.field];
          if (typeof value === 'string') input.value = value;
        });
      }
    }
    if (letter.changed()) letter.update();
  });

  // Before copying and opening: the first press on a letter that has a field left over leads to the field.
  document.addEventListener('click', event => {
    const target = event.target.closest('[data-copy], [data-copy-first], [data-letter-href]');
    if (!target) return;
    const letter = letters.find(one => ('letterHref' in target.dataset ? one.section === ownerOf(target)
      : one.id === (target.dataset.copy || target.dataset.copyFirst)));
    if (letter && letter.stops()) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  window.addEventListener('beforeprint', () => letters.forEach(letter => letter.paper()));
  window.addEventListener('afterprint', unmark);
})();
