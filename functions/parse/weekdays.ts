/**
 * Days of the week as they stand between a date and its time, "4 March 2024, Monday 10:15", or before both: full names, then the short
 * forms, in the languages whose months are read; lower
 * case.
 */
export const WEEKDAY = [
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?',
  '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo',
  '(?:segunda|terça|quarta|quinta|sexta)(?:[ -]feira)?',
  '(?:lune|marte|mercole|giove|vener)d[ìi]|sabato|domenica',
  '(?:maan|dins|woens|donder|vrij|zater|zon)dag',
  '(?:m[åa]n|tis|tirs|ons|tors|fre|l[öø]r|s[öø]n)dag',
  '(?:maanan|tiis|tors|perjan|lauan|sunnun)tai|keskiviikko',
  'poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle|pondelok|utorok|streda|štvrtok|piatok|nedeľa',
  'hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap',
  'luni|marți|miercuri|joi|vineri|sâmbătă|duminică',
  'ponedjeljak|ponedeljak|ponedeljek|utorak|torek|srijeda|sreda|četvrtak|četrtek|petak|petek|subota|nedjelja|nedelja',
  'pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|п.ятниця|субота|неділя|понеделник|сряда|четвъртък|петък|събота|неделя|понедељак|уторак|четвртак|петак|недеља',
  'δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή',
  'senin|selasa|rabu|kamis|jumat|sabtu|minggu|isnin|khamis|jumaat|ahad',
  'सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार',
  '星期[一二三四五六日天]|[周週][一二三四五六日]|[月火水木金土日](?:曜日?)?',
  '[월화수목금토일](?:요일)?',
].join('|');
