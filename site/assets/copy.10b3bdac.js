(function(){'use strict';var status=document.getElementById('status');var PATIENCE=1000;var timer;function all(selector,root){return[].slice.call((root||document).querySelectorAll(selector));}
function put(element,text,language,more){if(!more)element.textContent='';if(more||text&&language){element=element.appendChild(document.createElement('span'));if(language){element.lang=language.slice(0,-4);element.dir=language.slice(-3);}}
element.textContent=text;}
function say(text,language,name,nameIn){clearTimeout(timer);put(status);timer=setTimeout(function(){text.split('{0}').forEach(function(part,i){if(i)put(status,name,nameIn,1);put(status,part,language,1);});timer=setTimeout(put,8000,status);},60);}
window.handbill={all:all,on:on,say:say,put:put,copyOpening:copyOpening,select:select};function tell(key,name,nameIn){say(status.dataset[key],status.dataset[key+'In'],name,nameIn);}
function select(source){var field=source.hidden&&source.parentNode.querySelector('textarea');if(field){field.focus();return field.select();}
var details=source.closest('details');if(details)details.open=true;getSelection().selectAllChildren(source);}
function copyNow(source){var done=false;function put(event){event.clipboardData.setData('text/plain',source.textContent);event.preventDefault();done=true;}
var details=source.closest('details:not([open])');select(source);document.addEventListener('copy',put);try{done=document.execCommand('copy')&&done;}catch(refused){done=false;}
document.removeEventListener('copy',put);if(done){getSelection().removeAllRanges();if(details)details.open=false;}
return done;}
function copy(source,copied){var answered=false;function instead(){if(answered)return;answered=true;if(copyNow(source))return copied();select(source);tell('selected');}
setTimeout(instead,PATIENCE);try{navigator.clipboard.writeText(source.textContent).then(function(){answered=true;copied();},instead);}catch(none){instead();}}
function copyOpening(source){function copied(){tell('opened');}
if(copyNow(source))copied();else copy(source,copied);}
function on(selector,act){all(selector).forEach(function(element){element.addEventListener('click',function(event){act(element,event);});});}
on('[data-copy]',function(button){copy(document.getElementById(button.dataset.copy),function(){var name=button.dataset.name;tell(name?'named':'copied',name,button.dataset.nameIn);});});document.addEventListener('click',function(event){var link=event.target.closest('a');var place=link&&/^[\w+.-]+:/.test(link.getAttribute('href'))&&link.closest('[data-copy-first]');if(place)copyOpening(document.getElementById(place.dataset.copyFirst));});if(navigator.share&&status.dataset.sheets){var made=document.createElement('script');made.src=status.dataset.sheets;document.head.appendChild(made);}
var icon=document.querySelector('[data-manifest]');if(icon&&/^http/.test(location.protocol)){made=document.createElement('link');made.rel='manifest';made.href=icon.dataset.manifest;document.head.appendChild(made);}
all('[data-say]').forEach(function(element){element.textContent=element.dataset.say;});all('.js').forEach(function(element){element.hidden=element.matches('[data-edit], [data-letter], [data-print], .server, [data-next], [data-sheet]');});})();
