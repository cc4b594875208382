/* Makes the calendar file of a pledge, which begins on the reader's day: no file knows it. What is still to begin, or has ended, stays as it is in the
   file. Without a script the link leads to that file. */
(function () {
  'use strict';
  handbill.on('[data-calendar]', function (link) {
    var now = new Date();
    var today = String(now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate());
    var file = link.dataset.calendar;
    var until = /;UNTIL=(\d{8})/.exec(file);
    if (/DTSTART:(\d{8})/.exec(file)[1] >= today || until && until[1] < today) return;
    var own = file.replace(/DTSTART:\d{8}/, 'DTSTART:' + today).replace(/\r?\n/g, '\r\n');
    link.download = link.download || link.pathname.split('/').pop();
    link.href = URL.createObjectURL(new Blob([own], {type: 'text/calendar;charset=utf-8'}));
  });
})();
