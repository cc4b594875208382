/*
 * Counts a text as the networks do, by the same rules as the package org.handbill.text: its classes say what each rule counts and where it is
 * from, and a test holds both to the same numbers. Uses no data but its list of top-level domains; emoji are known by the browser's own Unicode
 * properties. A browser too old for them cannot read this script, and then there is no window.handbillCount.
 *
 * handbillCount(rule, text): the rule is an object or its JSON, as a page has it in data-rule. Returns {used, limit, fits, unit, parts, over,
 * reason}: reason is '' or why the text does not fit: 'long', 'bytes', 'links', 'character' or 'blank'; over is how many units, bytes or links
 * are too many. Returns null for a rule that is not known.
 */
(function () {
  'use strict';

  // --- Characters ---

  const ALPHANUMERIC = /[0-9A-Za-z]/;
  const SPACE = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
  const LONE_SURROGATE = /[\ud800-\udfff]/u;

  const sizeAt = (text, i) => (text.codePointAt(i) > 0xffff ? 2 : 1);
  const points = text => Array.from(text).length;

  function bytes(text) {
    let sum = 0;
    for (const c of text) {
      const code = c.codePointAt(0);
      sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return sum;
  }

  // --- Graphemes: the extended clusters of Unicode Standard Annex 29 ---

  // Not by Intl.Segmenter: its clusters are of the browser's Unicode version, and conjuncts of Indic scripts have changed with it more than once.
  const EXTEND = '\\p{Grapheme_Extend}\\p{Emoji_Modifier}';
  const PREPEND = '\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u0d4e\\u{110bd}\\u{110cd}\\u{111c2}\\u{111c3}\\u{113d1}\\u{1193f}\\u{11941}'
    + '\\u{11a3a}\\u{11a84}-\\u{11a89}\\u{11d46}\\u{11f02}';
  const CONTROL = '(?![\\u200c\\u200d\\u{e0020}-\\u{e007f}\\u{e0100}-\\u{e01ef}' + PREPEND
    + '])[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\u2065\\ufff0-\\ufff8\\u{e0000}-\\u{e0fff}]';
  // Spacing marks that stand for themselves.
  const APART = '\\u102b\\u102c\\u1038\\u1062-\\u1064\\u1067-\\u106d\\u1083\\u1087-\\u108c\\u108f\\u109a-\\u109c\\u1a61\\u1a63\\u1a64\\uaa7b\\uaa7d';
  const JOINING = '(?![' + APART + '])[' + EXTEND + '\\p{Mc}\\u0e33\\u0eb3]';
  const L = '[\\u1100-\\u115f\\ua960-\\ua97c]';
  const V = '[\\u1160-\\u11a7\\ud7b0-\\ud7c6\\u{16d63}\\u{16d67}-\\u{16d6a}]';
  const T = '[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]';
  const LV = '[' + Array.from({length: 399}, (none, i) => String.fromCharCode(0xac00 + 28 * i)).join('') + ']';
  const VIRAMA = '[\\u094d\\u09cd\\u0acd\\u0b4d\\u0c4d\\u0d4d]';
  // Of the scripts that join consonants to conjuncts.
  const CONSONANT = '[\\u0915-\\u0939\\u0958-\\u095f\\u0978-\\u097f\\u0995-\\u09a8\\u09aa-\\u09b0\\u09b2\\u09b6-\\u09b9\\u09dc\\u09dd\\u09df'
    + '\\u09f0\\u09f1\\u0a95-\\u0aa8\\u0aaa-\\u0ab0\\u0ab2\\u0ab3\\u0ab5-\\u0ab9\\u0af9\\u0b15-\\u0b28\\u0b2a-\\u0b30\\u0b32\\u0b33'
    + '\\u0b35-\\u0b39\\u0b5c\\u0b5d\\u0b5f\\u0b71\\u0c15-\\u0c28\\u0c2a-\\u0c39\\u0c58-\\u0c5a\\u0d15-\\u0d3a]';
  const MARK = '(?!\\u200c)[' + EXTEND + '\\u200d]';
  const GRAPHEME = new RegExp('\\r\\n|' + CONTROL + '|[' + PREPEND + ']*'
    + '(?:\\p{RI}\\p{RI}'
    + '|\\p{Extended_Pictographic}(?:(?:(?!\\u200d)' + JOINING + ')*\\u200d\\p{Extended_Pictographic})*'
    + '|' + L + '*(?:' + LV + V + '*|' + V + '+|(?!' + LV + ')[\\uac00-\\ud7a3])' + T + '*|' + L + '+|' + T + '+'
    + '|' + CONSONANT + '(?:(?=(?:(?!' + VIRAMA + ')' + MARK + ')*' + VIRAMA + ')(?:' + MARK + ')*' + CONSONANT + ')*'
    + '|(?!' + CONTROL + ')[^])?(?:' + JOINING + '|\\u200d)*', 'gu');

  function graphemes(text) {
    return /^[^\r\u0300-\uffff]*$/.test(text) ? text.length : text.match(GRAPHEME).filter(cluster => cluster).length;
  }

  // --- Emoji: the sequences of Unicode Technical Standard 51 ---

  const EMOJI = /^(?=[\p{Emoji}\p{Extended_Pictographic}])(?:\p{Emoji}|\p{Cn})$/u;
  const FIRST_EMOJI = 0x203c;

  const isRegional = (text, i) => /^\ud83c[\udde6-\uddff]$/.test(text.substr(i, 2));

  function emojiEnd(text, start) {
    const first = text.charCodeAt(start);
    if (first < FIRST_EMOJI && first !== 0xa9 && first !== 0xae) {
      const keycap = first < 0x80 && /^[#*0-9]\ufe0f?\u20e3/.exec(text.substr(start, 3));
      return keycap ? start + keycap[0].length : start;
    }
    if (first >= 0x3400 && first < 0xd800) {
      return start;
    }
    if (isRegional(text, start)) {
      return isRegional(text, start + 2) ? start + 4 : start + 2;
    }
    let end = elementEnd(text, start);
    while (end > start && text[end] === '\u200d' && end + 1 < text.length) {
      const next = elementEnd(text, end + 1);
      if (next === end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  // One emoji with its selector, skin tone and tags.
  function elementEnd(text, start) {
    const code = text.codePointAt(start);
    const emoji = String.fromCodePoint(code);
    let end = start + emoji.length;
    if (code < 0x80 || !EMOJI.test(emoji) || isRegional(text, start) || text[end] === '\ufe0e') {
      return start;
    }
    if (text[end] === '\ufe0f') {
      end++;
    } else if (code < FIRST_EMOJI) {
      return start;
    }
    if (/\p{Emoji_Modifier_Base}/u.test(emoji) && /^\p{Emoji_Modifier}$/u.test(text.substr(end, 2))) {
      end += 2;
    }
    let tags = end;
    while (/^\udb40[\udc20-\udc7e]$/.test(text.substr(tags, 2))) {
      tags += 2;
    }
    return tags > end && text.substr(tags, 2) === '\udb40\udc7f' ? tags + 2 : end;
  }

  // --- Names of hosts ---

  // How long a host is in ASCII, by Punycode (RFC 3492); -1 if it cannot be written so. With "keep", as browsers write it: ß and ς stay.
  function asciiLength(host, keep) {
    if (/^[\0-\x7f]*$/.test(host)) {
      return host.split('.').some(label => label.length > 63) ? -1 : host.length;
    }
    let sum = -1;
    const labels = host.split(/[.\u3002\uff0e\uff61]/);
    for (let i = 0; i < labels.length; i++) {
      const mapped = prepared(labels[i], keep);
      if (mapped === null || mapped === '' && (i < labels.length - 1 || !i)) {
        return -1;
      }
      const length = punycodeLength(mapped);
      if (length > 63 || length !== mapped.length && /^xn--/i.test(mapped)) {
        return -1;
      }
      sum += length + 1;
    }
    return sum;
  }

  // Roughly the tables of RFC 3454, sections C and D.
  const FORBIDDEN = /[\x80-\x9f\xa0\u06dd\u070f\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2063\u206a-\u206f\u2ff0-\u2ffb\u3000\ufff9-\ufffd\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u{1d173}-\u{1d17a}\u{e0001}-\u{e007f}]/u;
  const RIGHT = /(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])\p{L}/u;
  const LEFT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}])[\p{L}\p{Mc}]/u;

  // A label in small letters and compatible characters; null if it has characters that no name has, or letters of both directions.
  function prepared(label, keep) {
    if (/^[\0-\x7f]*$/.test(label)) {
      return label;
    }
    const kept = label.replace(/[\xad\u034f\u1806\u180b-\u180d\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]/g, '');
    const mapped = Array.from(kept, c => keep && /[ßς]/.test(c) ? c : c === 'ß' ? 'ss' : c === 'ς' ? 'σ' : c.toLowerCase()).join('').normalize('NFKC').toLowerCase();
    const unnamed = FORBIDDEN.test(mapped);
    const mixed = RIGHT.test(mapped) && (LEFT.test(mapped) || mapped.search(RIGHT) > 0 || !RIGHT.test(Array.from(mapped).pop()));
    return unnamed || mixed ? null : mapped;
  }

  function punycodeLength(label) {
    const codes = Array.from(label, c => c.codePointAt(0));
    const basic = codes.filter(code => code < 0x80).length;
    if (basic === codes.length) {
      return basic;
    }
    let length = 4 + basic + (basic ? 1 : 0);
    let n = 0x80;
    let delta = 0;
    let bias = 72;
    for (let done = basic; done < codes.length; n++, delta++) {
      const next = codes.reduce((least, code) => (code >= n && code < least ? code : least), Infinity);
      delta += (next - n) * (done + 1);
      n = next;
      for (const code of codes) {
        delta += code < n ? 1 : 0;
        if (code !== n) {
          continue;
        }
        for (let q = delta, k = 36; ; k += 36) {
          const t = Math.min(26, Math.max(1, k - bias));
          length++;
          if (q < t) {
            break;
          }
          q = Math.floor((q - t) / (36 - t));
        }
        delta = Math.floor(delta / (done === basic ? 700 : 2));
        delta += Math.floor(delta / (done + 1));
        let k = 0;
        for (; delta > 455; k += 36) {
          delta = Math.floor(delta / 35);
        }
        bias = k + Math.floor(36 * delta / (delta + 38));
        delta = 0;
        done++;
      }
    }
    return length;
  }

  // As a regular expression compares letters without their case: never one of ASCII with another.
  function small(c) {
    const capital = c.toUpperCase();
    const result = capital.length > 1 ? c : capital.toLowerCase();
    return capital < '\x80' || result < '\x80' || result.length > 1 ? c : result;
  }

  // The longest known top-level domain that starts at an offset and that no letter, digit, '@', '+' or '-' goes on with; -1 if there is none.
  function knownEnd(text, start, kind) {
    const ascii = text.substr(start, LONGEST_DOMAIN).replace(/[A-Z]/g, c => c.toLowerCase());
    const word = kind === SCRIPT ? ascii.replace(/[\x80-\uffff]/g, small) : ascii;
    for (let length = word.length; length > 0; length--) {
      const after = text[start + length];
      if (DOMAINS.has(word.slice(0, length)) && (after === undefined || !/[0-9A-Za-z@+-]/.test(after))) {
        return start + length;
      }
    }
    return -1;
  }

  // The same, or Punycode.
  function domainEnd(text, start, kind) {
    const known = knownEnd(text, start, kind);
    const coded = known < 0 && text.substr(start, 4).toLowerCase() === 'xn--' ? /^[0-9A-Za-z-]*/.exec(text.slice(start + 4))[0].length : 0;
    return coded ? start + 4 + coded : known;
  }

  // --- Links, as X and Mastodon find them ---

  const LATIN = '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0300-\\u036f\\u1e00-\\u1effɓɔɖɗəɛɣɨɯɲʉʋʻ';
  const X = {
    bareHosts: true,
    label: new RegExp('[0-9A-Za-z' + LATIN + ']'),
    path: new RegExp("[0-9A-Za-z!*';:=+,.$/%#[\\]\\-_~|&@\\u0400-\\u04ff\\u2013" + LATIN + ']'),
    pathEnd: new RegExp('[0-9A-Za-z=_#/\\-+\\u0400-\\u04ff' + LATIN + ']'),
    query: /[0-9A-Za-z!?*'();:&=+$/%#[\]\-_.,~|@]/,
    queryEnd: /[0-9A-Za-z\-_&=#/]/
  };
  // X's library for JavaScript: hosts have letters of any script, and only the parts of Latin letters are links.
  const SCRIPT = {
    bareHosts: true,
    label: /[^\t-\r !#-,./:-@[-_{-~\x85\xa0\u061c\u1680\u180e\u2000-\u200a\u200e\u200f\u2028-\u202f\u205f\u2066-\u2069\u3000\ufeff\ufffe\uffff-]/,
    path: new RegExp(X.path.source, 'i'),
    pathEnd: new RegExp(X.pathEnd.source, 'i'),
    query: X.query,
    queryEnd: X.queryEnd
  };
  const PART = new RegExp('[0-9A-Z' + LATIN + '-]', 'i');
  const MASTODON = {
    bareHosts: false,
    label: /[^\0-/:-@[\]-`{-\x7f\x85\xa0\u061c\u1680\u180e\u2000-\u200a\u200e\u200f\u2028-\u202f\u205f\u2066-\u2069\u3000\ufeff\ufffe\uffff]/,
    path: /[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000<>()?]/,
    pathEnd: /[^\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000<>()?!*"'「」;:=,.$%[\]~&|@]/,
    query: /[0-9A-Za-z!?*'();:&=+$/%#[\]\-_.,~|@^\xa0-\ufdcf\ufdf0-\uffef]/,
    queryEnd: /[0-9A-Za-z\-_&=#/\xa0-\ufdcf\ufdf0-\uffef]/
  };
  const MAY_PRECEDE = /[^0-9A-Za-z@＠$#＃\ufeff\ufffe\uffff]/;
  const UNICODE_LABEL = /[0-9A-Za-z\\\0-\x08\x0e-\x1f\x7f-\x9f\xa1-\u167f\u1681-\u1fff\u2070-\u2fff\u3001-\uffff]/;

  // A stretch of characters that hosts are made of: for each full stop, where a host ends that goes on behind it. Known from right to left, so
  // that any start is answered at once.
  function hostRun(text, kind, start) {
    const dots = [];
    let found = false;
    let underscore = -1;
    let i = start;
    for (; i < text.length; i++) {
      const c = text[i];
      if (c === '.') {
        const domain = domainEnd(text, i + 1, kind);
        found = found || domain >= 0;
        dots.push({at: i, domain, underscore, end: -1});
        underscore = -1;
      } else if (c === '_') {
        underscore = i;
      } else if (c !== '-' && !kind.label.test(c)) {
        break;
      }
    }
    // The end of the host whose first label starts at an offset and ends before a full stop.
    function chainEnd(from, k) {
      const dot = dots[k];
      if (from === dot.at || !kind.label.test(text[from]) || !kind.label.test(text[dot.at - 1])) {
        return -1;
      }
      return dot.end >= 0 ? dot.end : dot.underscore < from ? dot.domain : -1;
    }
    for (let k = dots.length - 2; found && k >= 0; k--) {
      dots[k].end = chainEnd(dots[k].at + 1, k + 1);
    }
    return {
      end: i,
      found,
      endFrom(from) {
        let low = 0;
        for (let high = dots.length; low < high;) {
          const middle = low + high >> 1;
          if (dots[middle].at < from) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        return found && low < dots.length ? chainEnd(from, low) : -1;
      }
    };
  }

  // The parts of a bare host that X's library for JavaScript makes links of, as pairs of offsets; a tail belongs to the last one.
  function parts(text, host, hostEnd, tail) {
    const found = [];
    for (let i = host; i < hostEnd;) {
      let run = i;
      while (run < hostEnd && (text[run] === '.' || PART.test(text[run]))) {
        run++;
      }
      const first = text[i] === '.' ? i + 1 : i;
      let end = -1;
      for (let dot = run - 1; end < 0 && dot > first; dot--) {
        end = text[dot] === '.' ? domainEnd(text, dot + 1, SCRIPT) : -1;
      }
      if (end >= 0) {
        // It looks for these letters from the part before on, and may meet them earlier.
        const at = text.indexOf(text.slice(first, end), found.length ? found[found.length - 1][1] : host);
        found.push([at, at + end - first]);
      }
      i = Math.max(run, i + 1, end);
    }
    if (found.length) {
      found[found.length - 1][1] += tail;
    }
    return found;
  }

  // Whether every label has 63 characters or fewer in Punycode.
  function hasShortLabels(name) {
    const length = part => (/^[\0-\x7f]*$/.test(part) ? part.length + (/[\0-\x1f\x7f]/.test(part) ? 5 : 0) : punycodeLength(part));
    return (!name.startsWith('xn--') || parts(name, 0, name.length, 0).length > 0)
      && name.split('.').every(label => label.length < 127
        && label.split(/[\u3002\uff0e\uff61]/).reduce((sum, part) => sum + 1 + length(part), -1) < 64);
  }

  // All links, as pairs of offsets.
  function links(text, kind) {
    const found = [];
    const length = text.length;
    // The end of the last match: what is before a link is at or behind it.
    let floor = 0;
    let position = 0;
    let lastRun = null;

    const indexOf = (wanted, from) => {
      const index = text.indexOf(wanted, from);
      return index < 0 ? length : index;
    };
    const runOf = (characters, from) => {
      let i = from;
      while (i < length && characters.test(text[i])) {
        i++;
      }
      return i;
    };

    // Behind the parenthesis that closes the one at an offset, with one pair inside it at most; -1 if it is not so.
    function closed(open) {
      const first = runOf(kind.path, open + 1);
      if (text[first] === ')') {
        return first > open + 1 ? first + 1 : -1;
      }
      if (text[first] !== '(') {
        return -1;
      }
      const inner = runOf(kind.path, first + 1);
      if (inner === first + 1 || text[inner] !== ')') {
        return -1;
      }
      const rest = runOf(kind.path, inner + 1);
      return text[rest] === ')' ? rest + 1 : -1;
    }

    function pathEnd(from) {
      let last = from;
      for (let i = from; i < length;) {
        if (kind.path.test(text[i])) {
          i++;
          if (kind.pathEnd.test(text[i - 1])) {
            last = i;
          }
        } else {
          const close = text[i] === '(' ? closed(i) : -1;
          if (close < 0) {
            return last;
          }
          if (last === i || kind === MASTODON) {
            last = close; // X's libraries end a path with a pair only where it could have ended before it
          }
          i = close;
        }
      }
      return last;
    }

    function queryEnd(from) {
      let last = from;
      if (text[from] === '?') {
        for (let i = from + 1; i < length && kind.query.test(text[i]); i++) {
          if (kind.queryEnd.test(text[i])) {
            last = i + 1;
          }
        }
      }
      return last;
    }

    function portEnd(i) {
      return text[i] === ':' && /[0-9]/.test(text[i + 1] || '') ? runOf(/[0-9]/, i + 1) : i;
    }

    // Passes over a match, and keeps it if it is a link.
    function accept(from, host, hostEnd, scheme) {
      const port = portEnd(hostEnd);
      const end = queryEnd(text[port] === '/' ? pathEnd(port + 1) : port);
      let to = end;
      floor = to;
      position = to;
      if (!scheme && from > 0 && '-_./'.indexOf(text[from - 1]) >= 0) {
        return;
      }
      const name = text.slice(host, hostEnd);
      if (scheme && text[hostEnd] === '/' && name.toLowerCase() === 't.co') {
        let slug = hostEnd + 1;
        while (slug < to && ALPHANUMERIC.test(text[slug])) {
          slug++;
        }
        if (slug - hostEnd - 1 > 40) {
          return;
        }
        if (slug > hostEnd + 1) {
          to = queryEnd(slug);
        }
      }
      if (kind === SCRIPT) {
        // It adds the length of the scheme to an address that has one already.
        if (end - from + (scheme ? host - from : 8) <= 4096 && hasShortLabels(name)) {
          found.push(...(scheme ? [[from, to]] : parts(text, host, hostEnd, text[port] === '/' ? to - hostEnd : 0)));
        }
        return;
      }
      const ascii = name.split('.').some(label => label.length > 1000) ? -1 : asciiLength(name);
      if (ascii >= 0 && to - from + (scheme ? 0 : 8) + ascii - name.length <= 4096) {
        found.push([from, to]);
      }
    }

    function matchAfterScheme(colon) {
      position = colon + 1;
      const scheme = /https?$/i.exec(text.slice(Math.max(0, colon - 5), colon));
      if (!scheme) {
        return;
      }
      const start = colon - scheme[0].length;
      const host = colon + 3;
      let hostEnd = hostRun(text, kind, host).endFrom(host);
      if (hostEnd < 0 && kind === X) {
        // A host of one label in any script and a known top-level domain.
        let i = host;
        while (i < length && (UNICODE_LABEL.test(text[i]) || text[i] === '-')) {
          i++;
        }
        hostEnd = i > host && text[i] === '.' && text[host] !== '-' && text[i - 1] !== '-' ? knownEnd(text, i + 1, kind) : -1;
      }
      if (hostEnd >= 0) {
        const mayStart = start === 0 || start > floor && MAY_PRECEDE.test(text[start - 1]);
        accept(mayStart ? start : host, host, hostEnd, mayStart);
      }
    }

    function matchBare(dot) {
      position = dot + 1;
      const isHost = c => c === '-' || c === '_' || kind.label.test(c);
      if (position === length || text[position] < '\x80' && !isHost(text[position])) {
        return;
      }
      let start = dot;
      while (start > floor && isHost(text[start - 1])) {
        start--;
      }
      if (!lastRun || dot >= lastRun.end) {
        lastRun = hostRun(text, kind, start);
      }
      const run = lastRun;
      position = run.end;
      if (!run.found) {
        return;
      }
      let from = start > floor && MAY_PRECEDE.test(text[start - 1]) && run.endFrom(start) >= 0 ? start : -1;
      for (let before = start; from < 0 && before < run.end - 1; before++) {
        if (MAY_PRECEDE.test(text[before]) && run.endFrom(before + 1) >= 0) {
          from = before + 1;
        } else if (before === 0 && run.endFrom(0) >= 0) {
          from = 0;
        }
      }
      if (from >= 0) {
        accept(from, from, run.endFrom(from), false);
      }
    }

    let dot = indexOf('.', 0);
    let scheme = indexOf('://', 0);
    for (;;) {
      dot = dot < position ? indexOf('.', position) : dot;
      scheme = scheme < position ? indexOf('://', position) : scheme;
      if (dot === length) {
        return found;
      }
      if (scheme < dot) {
        matchAfterScheme(scheme);
      } else if (kind.bareHosts) {
        matchBare(dot);
      } else if (scheme === length) {
        return found;
      } else {
        position = scheme;
      }
    }
  }

  // --- X ---

  // The sequences that both libraries of X count as one emoji; others are counted by their parts.
  const SEQUENCES = new RegExp(('[👨👩]T?J(?:[⚕⚖✈]S|[🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦰-🦳])'
    + '|(?:[🏃🏄🏊👮👱👳👷💁💂💆💇🙅-🙇🙋🙍🙎🚣🚴-🚶🤦🤵🤷-🤹🤽🤾🦸🦹🧖-🧝]T?|[⛹🏋🏌🕴🕵](?:S|T)|[👯🤼🧞🧟])J[♀♂]S'
    + '|(?:👨H👨|👩H[👨👩])|(?:👨J[👨👩]|👩J👩|[👨👩])J(?:👦J👦|👧J[👦👧]|[👦👧])|🏳SJ🌈|🏴J☠S|👁J🗨|[#*0-9]S?\\u20e3'
    + '|[☝✌✍🏋🏌🕴🕵🖐⛷⛹]S?T|(?![👪-👭👯💏💑🤌🤏🤝🤼🥷🦻🧍-🧏\\u{1fa70}-\\u{1ffff}])\\p{Emoji_Modifier_Base}T'
    + '|(?:[⌚⌛◽◾☔☕♈-♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽❗⬛⬜⭐⭕🀄🈚🈯]|(?![♾⚧]|\\p{Emoji_Presentation})(?=[\\xa9-\\u{1f6f3}])\\p{Emoji})S')
    .replace(/H/g, 'J❤SJ(?:💋J)?').replace(/T/g, '[🏻-🏿]').replace(/S/g, '\\ufe0f').replace(/J/g, '\\u200d'), 'uy');
  const FLAGS = new RegExp('^(?:A[C-GILMOQ-UWXZ]|B[ABD-JL-OQ-TVWYZ]|C[ACDF-IK-PRU-Z]|D[EGJKMOZ]|E[ACEGHR-U]|F[I-KMOR]|G[ABD-IL-NP-UWY]'
    + '|H[KMNRTU]|I[C-EL-OQ-T]|J[EMOP]|K[EG-IMNPRWYZ]|L[A-CIKR-VY]|M[AC-HK-Z]|N[ACE-GILOPRUZ]|OM|P[AE-HK-NR-TWY]|QA|R[EOSUW]'
    + '|S[A-EG-OR-TVX-Z]|T[ACDF-HJ-ORTVWZ]|U[AGMNSYZ]|V[ACEGINU]|W[FS]|XK|Y[ET]|Z[AMW]|🏴gb(?:eng|sct|wls)\\x7f)');

  // The end of the sequence of several characters that starts at an offset; that offset if none does.
  function sequenceEnd(text, start) {
    if (isRegional(text, start) || text.substr(start, 2) === '🏴') {
      // As letters: those of a country are pairs of surrogates, those of a region too, behind a flag.
      const letters = text.substr(start, 14).replace(/\ud83c([\udde6-\uddff])|\udb40([\udc61-\udc7f])/g,
        (pair, country, region) => String.fromCharCode(country ? country.charCodeAt(0) - 0xdda5 : region.charCodeAt(0) - 0xdc00));
      const flag = FLAGS.exec(letters);
      if (flag) {
        return start + 2 * flag[0].length - (flag[0].length > 2 ? 2 : 0);
      }
    }
    SEQUENCES.lastIndex = start;
    return SEQUENCES.test(text) ? SEQUENCES.lastIndex : start;
  }

  // Long runs of marks in slices, since composing may cost their square.
  function composed(text) {
    const run = /\p{M}{256}(?=\p{M})/gu;
    let result = '';
    let start = 0;
    while (text.length > 256 && run.test(text)) {
      result += text.slice(start, run.lastIndex).normalize();
      start = run.lastIndex;
    }
    return result + text.slice(start).normalize();
  }

  function weighted(rule, given) {
    const text = composed(given);
    const weights = [X, SCRIPT].map(kind => weight(rule, text, links(text, kind)));
    const blank = /^[\0- ]*$/.test(given) ? 'blank' : '';
    return {used: Math.floor(Math.max(...weights) / rule.scale), reason: blank || (/[\ufeff\ufffe\uffff]/.test(given) ? 'character' : '')};
  }

  function weight(rule, text, found) {
    let sum = 0;
    let link = 0;
    for (let i = 0; i < text.length;) {
      const emoji = sequenceEnd(text, i);
      if (link < found.length && found[link][0] === i) {
        sum += rule.link * rule.scale;
        i = found[link++][1];
      } else if (emoji > i) {
        sum += rule.default;
        i = emoji;
      } else {
        const code = text.codePointAt(i);
        const range = rule.ranges.find(r => code >= r[0] && code <= r[1]);
        sum += range ? range[2] : rule.default;
        i += sizeAt(text, i);
      }
    }
    return sum;
  }

  // --- Bluesky: writes links short before it counts ---

  function shortened(text) {
    return text.indexOf('://') < 0 ? text : text.replace(/[^\s]+/g, word => {
      const start = linkStart(word);
      if (start < 0) {
        return word;
      }
      let end = word.length - (/[.,;:!?]$/.test(word) ? 1 : 0);
      end -= word[end - 1] === ')' && word.slice(start, end).indexOf('(') < 0 ? 1 : 0;
      const written = shortLink(word.slice(start, end));
      return written ? word.slice(0, start) + written + word.slice(end) : word;
    });
  }

  function linkStart(word) {
    for (let i = 0; i < word.length;) {
      const rest = word.slice(i, i + 9);
      if (/^https?:\/\/[^]/i.test(rest)) {
        return /^http/.test(rest) ? i : -1;
      }
      if (/^[A-Za-z][0-9A-Za-z]*\.[0-9A-Za-z]/.test(word.slice(i))) {
        return -1;
      }
      const open = word.indexOf('(', i);
      i = open < 0 ? word.length : open + 1;
    }
    return -1;
  }

  // Without scheme, and of a long path, query and fragment only the beginning; '' if it is no address that can be opened.
  function shortLink(link) {
    const parts = /^http(s?):\/\/([^/?#\\]*)([^]*)$/i.exec(link);
    if (!parts) {
      return '';
    }
    const port = parts[1] ? ':443' : ':80';
    let host = parts[2].slice(parts[2].lastIndexOf('@') + 1);
    host = host.endsWith(port) ? host.slice(0, -port.length) : host;
    if (/[\0- <>^|%"`{}]/.test(host)) {
      return '';
    }
    const ascii = /^[\0-\x7f]*$/.test(host) ? host.length : host.length > 253 ? -1 : asciiLength(host, true);
    if (ascii < 1) {
      return '';
    }
    let tail = '';
    for (const c of parts[3].slice(0, 20)) {
      tail += c < '\x80' && c > ' ' && '"<>`{}'.indexOf(c) < 0 ? c : '%xx'.repeat(bytes(c));
    }
    tail = tail === '/' || /^\/[?#]/.test(tail) ? tail.slice(1) : tail;
    return 'x'.repeat(ascii) + (tail.length > 15 ? tail.slice(0, 13) + '...' : tail);
  }

  function clusters(rule, text) {
    const counted = rule.short ? shortened(text) : text;
    const size = rule.bytes ? bytes(counted) : 0;
    return {used: graphemes(counted), reason: size > rule.bytes ? 'bytes' : '', more: size - rule.bytes};
  }

  // --- Mastodon ---

  // Not with a '$': Chromium 156 then misses characters beyond U+FFFF.
  const WORD = /^[\p{L}\p{M}\p{Nd}\p{Pc}]/u;

  // The end of the user's name of the mention whose '@' stands at an offset; -1 if there is no mention.
  function userEnd(text, at) {
    const before = /[\ud800-\udbff][\udc00-\udfff]$|[^]?$/.exec(text.slice(Math.max(0, at - 2), at))[0];
    if (before === '=' || before === '/' || WORD.test(before)) {
      return -1;
    }
    const user = /^[0-9A-Za-z_](?:[0-9A-Za-z_.-]*[0-9A-Za-z_])?/.exec(text.slice(at + 1));
    return user ? at + 1 + user[0].length : -1;
  }

  function mentionEnd(text, user) {
    if (text[user] !== '@') {
      return user;
    }
    let end = user;
    for (let i = user + 1; i < text.length;) {
      const c = String.fromCodePoint(text.codePointAt(i));
      i += c.length;
      if (WORD.test(c)) {
        end = i;
      } else if (end === user || c !== '.' && c !== '-') {
        break;
      }
    }
    return end;
  }

  // What follows tells that it was no mention: another '@', an accented letter or "://".
  function isBroken(text, end) {
    const c = text[end] || '';
    return c === '@' || c === '＠' || c >= '\x80' && X.label.test(c) || text.substr(end, 3) === '://';
  }

  function mastodon(rule, text) {
    if (/^[\t-\r\x1c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/.test(text)) {
      return {used: 0};
    }
    const found = links(text, MASTODON);
    let counted = '';
    let copied = 0;
    let link = 0;
    let at = text.indexOf('@');
    while (link < found.length || at >= 0) {
      if (link < found.length && (at < 0 || found[link][0] <= at)) {
        counted += text.slice(copied, found[link][0]) + 'x'.repeat(rule.link);
        copied = found[link++][1];
        at = at < 0 || at >= copied ? at : text.indexOf('@', copied);
      } else {
        const user = userEnd(text, at);
        const end = user < 0 ? at + 1 : mentionEnd(text, user);
        if (user >= 0 && !isBroken(text, end)) {
          counted += text.slice(copied, user);
          copied = end;
        }
        while (link < found.length && found[link][0] < end) {
          link++;
        }
        at = text.indexOf('@', end);
      }
    }
    return {used: graphemes(counted + text.slice(copied))};
  }

  // --- Threads ---

  function threads(rule, text) {
    let used = 0;
    for (let i = 0; i < text.length;) {
      const emoji = emojiEnd(text, i);
      used += emoji > i ? bytes(text.slice(i, emoji)) : 1;
      i = emoji > i ? emoji : i + sizeAt(text, i);
    }
    const more = links(text, X).length - rule.links;
    return {used, reason: more > 0 ? 'links' : '', more};
  }

  // --- SMS ---

  const GSM_BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
  const GSM_EXTENSION = '\f^{}\\[~]|€';

  function sms(rule, text) {
    const gsm = Array.from(text).every(c => GSM_BASIC.indexOf(c) >= 0 || GSM_EXTENSION.indexOf(c) >= 0);
    const cost = c => (gsm && GSM_EXTENSION.indexOf(c) >= 0 ? 2 : c.length);
    const unit = gsm ? 'septets' : 'UTF-16 units';
    const part = gsm ? rule.partSeptets : rule.partUnits;
    const single = gsm ? rule.septets : rule.units;
    const limit = rule.max === 1 ? single : rule.max * part;
    let total = 0;
    let full = 0;
    let used = 0;
    for (const c of text) {
      total += cost(c);
      if (used + cost(c) > part) {
        full++;
        used = 0;
      }
      used += cost(c);
    }
    return total <= single ? {used: total, unit, limit} : {used: full * part + used, parts: full + 1, unit, limit};
  }

  // --- All rules ---

  const KINDS = {
    weighted: {unit: 'weighted characters', count: weighted},
    graphemes: {unit: 'graphemes', count: clusters},
    mastodon: {unit: 'graphemes', count: mastodon},
    threads: {unit: 'characters', count: threads},
    utf16: {unit: 'UTF-16 units', count: (rule, text) => ({used: text.length})},
    utf8: {unit: 'bytes', count: (rule, text) => ({used: bytes(text)})},
    points: {unit: 'characters', count: (rule, text) => ({used: points(text)})},
    sms: {unit: '', count: sms},
    form: {unit: 'UTF-16 units', count: (rule, text) => ({used: text.replace(/\r\n|\r|\n/g, 'x'.repeat(rule.newline)).length})},
    weibo: {unit: 'characters', count: (rule, text) => ({used: Math.ceil((text.length + text.replace(/[\0-\x7f]/g, '').length) / 2)})}
  };

  window.handbillCount = function (ruleOrJson, text) {
    const rule = typeof ruleOrJson === 'string' ? JSON.parse(ruleOrJson) : ruleOrJson;
    const kind = KINDS[rule.k];
    if (!kind) {
      return null;
    }
    const count = kind.count(rule, text);
    const limit = count.limit || rule.max;
    const long = count.used - limit;
    const refused = Array.from(rule.no || '').some(c => text.indexOf(c) >= 0);
    const lone = count.reason !== 'blank' && LONE_SURROGATE.test(text);
    const reason = long > 0 ? 'long' : lone ? 'character' : count.reason || (refused ? 'character' : '');
    return {
      used: count.used,
      limit,
      fits: !reason,
      unit: count.unit || kind.unit,
      parts: count.parts || 1,
      over: reason === 'long' ? long : reason === 'bytes' || reason === 'links' ? count.more : 0,
      reason
    };
  };

  // The known top-level domains: for each, how many characters it begins with like the one before it, and the others. A test holds it to
  // top-level-domains.txt, and writes it anew when it is asked to.
  const FRONT_CODED = `
0aaa2rp1barth2b3ott3vie2c2le2ogado2udhabi1c2ademy2centure3ountant9ts2o2tive3or1d2ac2s2ult1e2g2ro2tna1f2amilycompany2l2rica1g2akhan2ency
1i2g3o2rbus3force3tel1kdn1l2faromeo2ibaba3pay2lfinanz3state3y2sace3tom1m2azon2ericanexpress8family3x2fam2ica2sterdam1n2alytics2droid
2quan2z1o2l1partments2p3le1q2uarelle1r2ab3mco2chi2my2pa2t3e1s2da2ia2sociates1t2hleta2torney1u2ction2di4ble4o2spost2thor3o4s1vianca1w2s1x
2a1z2ure0ba2by2idu2namex4narepublic3d3k2r3celona4laycard7s3efoot3gains2seball3ketball2uhaus2yern1b2c2t2va1cg2n1d1e2ats3uty2er2ntley2rlin
2st4buy2t1f1g1h2arti1i2ble2d2ke2ng4o2o2z1j1l2ack5friday3nco2ockbuster3g3omberg2ue1m2s2w1n2l2pparibas1o2ats2ehringer2fa2m2nd2o3k4ing3ts
2sch3tik4on2t2utique2x1q1r2adesco2idgestone2oadway3ker3ther2ussels1s1t1udapest2gatti2ild5ers2siness2y2zz1v1w1y1z2h0ca2b2fe2l3l3vinklein
2m3era3p2ncerresearch3on2petown3ital7one2r3avan3ds3e4er6s3s3tier2sa3e4ih3h3ino2t3ering3holic1ba2n2re2s1c1d1eb2nter2o2rn1f2a2d1g1h2anel
4nel3rity3se3t2eap2intai2loe2ristmas3ome3ysler2urch1i2priani2rcle2sco2tadel3i4c3y4eats1k1l2aims2eaning2ick3nic5que2othing3ud2ub4med1m1n
1o2ach2des2ffee2llege3ogne2m3cast3mbank4unity3pany5re4uter3sec2ndos3struction4ulting3tact4ractors2oking7channel3l3p2rsica2untry3pon6s
3rses1pa1r2edit6card6union2icket2own2s2uise6s1sc1u2isinella1v1w1x1y2mru2ou1z0dabur2d2nce2ta3e3ing3sun2y1clk1ds1e2al4er4s2gree2livery3l
3oitte3ta2mocrat2ntal4ist2si4gn2v1hl1iamonds2et2gital2rect6ory2scount5ver3h2y1j1k1m1np1o2cs3tor2dge2g2ha2mains2osan2t2wnload1rive1tv
1ubai2ck2nlop3s2pont2rban1vag2r1z0earth2t1c2o1deka2u3cation1e1g1h1mail2erck1nergy2gineer8ing2terprises1post2son1quipment1r2icsson2ni1s2q
2tate2urance1t2isalat1u2rovision2s1vents3rbank1xchange2pert3osed3ress2traspace0fage2il3rwinds3th2mily2n3s2rm4ers2shion3t1edex2edback
2rrari4ero1i2at2delity3o2lm2nal4nce6ial2re4stone3mdale2sh4ing2t3ness1j1k1lickr3ghts3r2orist3wers2smidth2y1m1o2o3d4network3tball2rd3ex
3sale3um2undation2x1r2ee3senius2l2ogans3ntdoor5ier1tr1ujitsu4xerox2n3d2rniture2tbol1yi0ga2l3lery4o4up2me4s2p2rden2y1b2iz1d2n1e2a2nt4ing
2orge1f1g2ee1h1i2ft4s2ves3ing1l2ade3ss2e2obal4o1m2ail2bh2o2x1n1odaddy2ld4point3f2o3dhands4year3g4le2p2t2v1p1q1r2ainger3phics3tis2een2ipe
2ocery3up1s1t1u2ardian2cci2ge2ide3tars2ru1w1y0hair2mburg2ngout2us1bo1dfc4bank1ealth6care2lp3sinki2re3mes1gtv1iphop2samitsu2tachi2v1k2t1m
1n1ockey2ldings3iday2medepot4goods4s5ense2nda3eywell2rse2spital3t4ing2t3eles5s3mail2use2w1r1sbc1t2c1u2ghes1yatt2undai0ibm1cbc2e2u1d1e2ee
1fm1inet1kano1l1m2amat2db2mo4bilien1n2c2dustries2finiti3o2g2k2stitute3urance5e2t3el4rnational3uit2vestments1o1piranga1q1r2ish1s2elect
2maili2t3anbul1t2au2v1veco1wc0jaguar2va1cb2p1e2ep2tzt2welry1io1lc2l1m2p1nj1o2bs3urg2t2y1p2morgan2rs1uegos2niper0kaufen1ddi1e2rryhotels
5logistics5properties1fh1g1h1i2a2ds2m2nder4le2tchen2wi1m1n1oeln2matsu2sher1p2mg2n1r2d2ed1uokgroup1w1y2oto1z0la2caixa2dbrokes2mborghini
3er2ncaster4ia4ome3d4rover3xess2salle2t3ino3robe2w3yer1b1c1ds1ease2clerc2frak2gal3o2xus1gbt1i2aison2dl2fe4insurance4style2ghting2ke2lly
2mited3o2ncoln3de3k2psy2ve3ing2xil1k1lc2p1oan4s2cker3us2ft2l2ndon2tte4o2ve1pl3financial1r1s1t2d3a1u2ndbeck2pin2xe3ury1v1y0ma2cys2drid2if
3son2keup2n3agement3go2p2rket6ing6s3riott3shalls2serati2ttel1ba1c2d3onalds2kinsey1d1e2d3ia2et2lbourne2me3orial2n3u2o2rckmsd2tlife1f1g1h
1iami2crosoft2l2ni3t2t3subishi1k1l2b2s1m2a1n1o2bi4le5y2da2e2i2m2nash3ey3ster3tblanc2par2rmon3tgage2scow2to4rcycles2v3ie4star1p1q1r1s2d1t
2n2pc2r1u2seum3ic2tual4elle1v1w1x1y1z0na2b2dex2goya2me2tionwide3ura2vy1ba1c1e2c2t3bank3flix3work2ustar2w3holland3s2xt4direct3us1f2l1g2o
1hk1i2co2ke3on2nja2ssan5y1l1o2kia2rthwesternmutual4on2w3ruz3tv1p1r2a2w1tt1u1yc1z0obi2server1ff3ice1kinawa1layan6group2dnavy2lo1m2ega1ne
2g2ion2l3ine2yourside1oo1pen1racle3nge2g3anic2ientexpress3gins1saka1tsuka2t1vh0pa2ge2mperedchef2nasonic3erai2ris3s3tners4s4y2ssagens2y
1ccw1e2t1f2izer1g1h2armacy2d2ilips2one3to5graphy5s2ysio1iaget2cs3tet4ures2d2n3g3k2oneer2zza1k1l2ace3y4station2umbing3s1m1n2c1ohl2ker
2litie2rn2st1r2america3xi2ess2ime2o3d4uctions3f3gressive3mo3perties7y3tection2u3dential1s1t1ub1w2c1y0qa1pon1uebec3st1vc0racing2dio2id1e
2ad3lestate4tor5y2cipes2d3stone3umbrella2hab2ise5n3t2liance2n3t4als2pair3ort3ublican2st4aurant2view6s2xroth1ich4ardli3oh2ghtathome2l2o2p
1mit1o2cher3ks2deo2gers2om1s2vp1u2gby2hr2n1w2e1yukyu0sa2arland2fe4ty2kura2le3on2msclub4ung2ndvik7coromant3ofi2p3o2rl2s2ve2xo1b2i2s1c2a2b
2haeffler3midt3olarships4ol3ule3warz2ience2johnson2or3t1d1e2arch3t2cure5ity2ek2lect2ner2rvices2s2ven2w2x3y1fr1g1h2angrila3rp3w2ell2ia
3ksha2oes3p4ping3uji3w4time2riram1i2lk2na3gles2te1j1k2i3n2y3pe1l2ing1m2art2ile1n2cf1o2ccer3ial2ftbank4ware2hu2lar3utions2ng3y2y1pa3ce
2iegel2ort3t2readbetting1r2l2t1s1t2ada3ples3r4hub3tebank5farm4oil2c3group2ockholm3rage4e2ream2udio4y2yle1u2cks2pplies5y4ort2rf3gery2zuki
1v1watch2iftcover3ss1x1y2dney2mantec2stems1z0tab2ipei2lk2obao2rget2tamotors4r3too2x3i1c2i1d2k1eam2ch4nology2l3ecity4fonica2masek2nnis2va
1f1g1h2d2eater5re1iaa2ckets2enda2ffany2ps2res3ol1j2maxx2x1k2maxx1l1m2all1n1o2day2kyo2ols2p2ray2shiba2tal2urs2wn2yota3s1p1r2ade4ing3ining
3vel6channel6ers9insurance2ust2v1t1ube2i2nes2shu1v2s1w1z0ua1bank2s1connect1g1k1m1nicom3versity2o1ol1ps1s1y1z0va2cations2na3guard1c1e2gas
2ntures2risign3mögensberater9beratung3sicherung2t1g1i2ajes2deo2g2king2llas2n2p2rgin2sa3ion3ta5print2va3o1laanderen1n1odka2lkswagen3vo2te
3ing3o2yage1u2elos0wales3mart3ter2ng4gou2rman2tch5es1eather7channel2bcam3er3site2d3ding2ibo3r1f1hoswho1ien2ki2lliamhill2n3dows3e3ners1me
1olterskluwer2odside2rk4s3ld2w1s1tc2f0xbox1erox1finity1ihuan2n1peria1xx1yz0yachts2hoo2maxun2ndex1e1odobashi2ga2kohama2u3tube1t1un0za
2ppos2ra1ero1ip3po1m1one1uerich1w0ελ1υ0бг1ел0дети0ею0католик1ом0мкд1он2сква0онлайн1рг0рус1ф0сайт1рб0укр0қаз0հայ0ישראל0קום0ابوظبي1تصالات
1رامكو1لاردن2بحرين2جزائر2سعودية2عليان2مغرب1مارات1یران0بارت2زار1يتك1ھارت0تونس0سودان2رية0شبكة0عراق2ب1مان0فلسطين0قطر0كاثوليك1وم0مصر1ليسيا
1وبايلي2ريتانيا2قع0همراه0پاکستان0ڀارت0कॉम0नेट0भारत4म्3ोत0संगठन0বাংলা0ভারত2ৰত0ਭਾਰਤ0ભારત0ଭାରତ0இந்தியா1லங்கை0சிங்கப்பூர்0భారత్0ಭಾರತ0ഭാരതം
0ලංකා0คอม0ไทย0ລາວ0გე0みんな0アマゾン0クラウド0グーグル0コム0ストア0セール0ファッション0ポイント0世界0中信1国1國1文网0亚马逊0企业0佛山0信息0健康0八卦0公司1益0台湾1灣0商城1店1标0嘉里2大酒店0在线0大众汽车1拿0天主教0娱乐
0家電0工行0广东0微博0慈善0我爱你0手机1表0招聘0政务1府0新加坡1闻0时尚0書籍0机构0淡马锡0游戏0澳門0点看0珠宝0移动0组织机构0网址1店1站1络0联通0诺基亚0谷歌0购物0通販0集团0電訊盈科0飞利浦0食品0餐厅0香格里拉1港0닷넷1컴0삼성0한국
`;
  const DOMAINS = new Set();
  let domain = '';
  for (const entry of FRONT_CODED.match(/\d[^\d\n]+/g)) {
    domain = domain.slice(0, entry[0]) + entry.slice(1);
    DOMAINS.add(domain);
  }
  const LONGEST_DOMAIN = Math.max(...Array.from(DOMAINS, known => known.length));
})();
