(function(){'use strict';var status=document.getElementById('status');var timer;function all(selector,root){return Array.prototype.slice.call((root||document).querySelectorAll(selector));}
function say(text){clearTimeout(timer);status.textContent='';timer=setTimeout(function(){status.textContent=text;timer=setTimeout(function(){status.textContent='';},8000);},60);}
window.handbill={all:all,on:on,say:say,copyNow:copyNow,refused:refused};function copied(button){var name=button.dataset.name;say(name?status.dataset.named.replace('{0}',name):status.dataset.copied);}
function select(source){var field=source.hidden&&source.parentNode.querySelector('textarea');if(field){field.focus();field.select();return;}
var details=source.closest('details');if(details)details.open=true;getSelection().selectAllChildren(source);}
function copyNow(source){var done=false;function put(event){event.clipboardData.setData('text/plain',source.textContent);event.preventDefault();done=true;}
var wasOpen=source.closest('details:not([open])');select(source);document.addEventListener('copy',put);try{document.execCommand('copy');}catch(refused){done=false;}
document.removeEventListener('copy',put);if(done){getSelection().removeAllRanges();if(wasOpen)wasOpen.open=false;}
return done;}
function refused(source){select(source);say(status.dataset.selected);}
function copy(button,source){function fallback(){if(copyNow(source))copied(button);else refused(source);}
if(navigator.clipboard&&navigator.clipboard.writeText){navigator.clipboard.writeText(source.textContent).then(function(){copied(button);},fallback);}else{fallback();}}
function on(selector,act){all(selector).forEach(function(element){element.addEventListener('click',function(event){act(element,event);});});}
on('[data-copy]',function(button){copy(button,document.getElementById(button.dataset.copy));});document.addEventListener('click',function(event){var link=event.target.closest('[data-copy-first]');if(!link)return;var source=document.getElementById(link.dataset.copyFirst);if(copyNow(source)){copied(link);}else if(!link.dataset.tried){link.dataset.tried='yes';event.preventDefault();refused(source);}});on('[data-sheet]',function(button,event){if(!navigator.share)return;event.preventDefault();navigator.share({text:document.getElementById(button.dataset.sheet).textContent}).catch(function(){});});var icon=document.querySelector('[data-manifest]');if(icon&&/^http/.test(location.protocol)){var manifest=document.createElement('link');manifest.rel='manifest';manifest.href=icon.dataset.manifest;document.head.appendChild(manifest);}
all('[data-say]').forEach(function(element){element.textContent=element.dataset.say;});all('.js').forEach(function(element){element.hidden='edit'in element.dataset||'letter'in element.dataset||'print'in element.dataset||element.matches('.server, [data-next]')||'sheet'in element.dataset&&!navigator.share;});})();
