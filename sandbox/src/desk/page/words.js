// Every text of the page, in both languages.

const WORDS = {
  en: {
    title: 'Answer captchas', credits: 'Credits', earned: 'Earned here', pause: 'Pause', resume: 'Go on',
    left: 'Time left', send: 'Send', skip: 'Skip', past: 'The last twenty', number: 'Number', kind: 'Kind',
    answer: 'Answer', pay: 'Credits', verdict: 'Verdict', kinds: 'What I answer', sound: 'A sound when one comes',
    language: 'Language', waiting: 'Waiting for a captcha', paused: 'Paused',
    keys: 'Enter sends, Escape skips, F8 pauses. Everything works with the keyboard alone.',
    lost: 'The connection is lost. It is tried again by itself.', gone: 'The time is over: the captcha went back.',
    asleep: 'Nobody answered, so no more captchas are taken.', seconds: 's', yes: 'Yes', no: 'No',
    remove: 'Remove the last point', proposed: 'Is this answer right?', paste: 'Solution, pasted',
    turned: 'Turned by', steps: 'in steps of', piece: 'Piece', where: 'Position', sample: 'This is the goal',
    unknown: 'This file cannot be shown here.', listen: 'The sound', picture: 'The captcha',
    stage: 'The picture. The arrow keys move the cross, with Shift faster; Enter or Space sets a point.',
    pieces: 'The arrow keys move a piece, with Shift faster.', open: '?', OK: 'right', NotOK: 'wrong',
    sitekey: 'Site key', pageurl: 'Page', oldsource: 'Type', cookies: 'Cookies', useragent: 'User agent',
    proxy: 'Proxy', proxytype: 'Kind of proxy',
    text: 'Text', mouse: 'Click', multimouse: 'Several clicks', rotate: 'Rotate', puzzle: 'Puzzle', audio: 'Sound',
    interactive: 'Interactive', textonly: 'Text only', confirm: 'Check an answer',
    'task.text': 'Type what you see', 'task.math': 'Solve the sum', 'task.textonly': 'Answer the text',
    'task.audio': 'Type what you hear', 'task.mouse': 'Click the right place',
    'task.multimouse': 'Click all the right places, in order', 'task.rotate': 'Turn the picture upright',
    'task.puzzle': 'Put the pieces in their places', 'task.interactive': 'Solve this on a page of your own',
    'task.confirm': 'Check the answer of somebody else',
    'rule.phrase': 'two words or more', 'rule.nospace': 'no spaces', 'rule.numeric1': 'only digits',
    'rule.numeric2': 'only letters', 'rule.numeric3': 'only letters and digits',
    'rule.numeric4': 'only digits, commas, hyphens and spaces',
    'rule.numeric5': 'only letters, digits, commas, hyphens and spaces',
    'rule.min': 'characters at least:', 'rule.max': 'characters at most:', 'rule.case': 'capital letters matter',
    'rule.some': 'something must be there',
  },
  de: {
    title: 'Captchas beantworten', credits: 'Guthaben', earned: 'Hier verdient', pause: 'Pause', resume: 'Weiter',
    left: 'Noch', send: 'Senden', skip: 'Überspringen', past: 'Die letzten zwanzig', number: 'Nummer', kind: 'Art',
    answer: 'Antwort', pay: 'Credits', verdict: 'Urteil', kinds: 'Was ich beantworte', sound: 'Ein Ton, wenn eins kommt',
    language: 'Sprache', waiting: 'Warten auf ein Captcha', paused: 'Pause',
    keys: 'Enter sendet, Escape überspringt, F8 macht Pause. Alles geht mit der Tastatur allein.',
    lost: 'Die Verbindung ist weg. Sie wird von selbst wieder versucht.', gone: 'Die Zeit ist um: Das Captcha ging zurück.',
    asleep: 'Niemand hat geantwortet; es werden keine Captchas mehr geholt.', seconds: 's', yes: 'Ja', no: 'Nein',
    remove: 'Den letzten Punkt entfernen', proposed: 'Ist diese Antwort richtig?', paste: 'Lösung, eingefügt',
    turned: 'Gedreht um', steps: 'in Schritten von', piece: 'Teil', where: 'Stelle', sample: 'So soll es aussehen',
    unknown: 'Diese Datei kann hier nicht gezeigt werden.', listen: 'Der Ton', picture: 'Das Captcha',
    stage: 'Das Bild. Die Pfeiltasten bewegen das Kreuz, mit Umschalt schneller; Enter oder Leertaste setzt einen Punkt.',
    pieces: 'Die Pfeiltasten bewegen ein Teil, mit Umschalt schneller.', open: '?', OK: 'richtig', NotOK: 'falsch',
    sitekey: 'Schlüssel der Seite', pageurl: 'Seite', oldsource: 'Art', cookies: 'Cookies', useragent: 'Browserkennung',
    proxy: 'Proxy', proxytype: 'Art des Proxys',
    text: 'Text', mouse: 'Klick', multimouse: 'Mehrere Klicks', rotate: 'Drehen', puzzle: 'Puzzle', audio: 'Ton',
    interactive: 'Interaktiv', textonly: 'Nur Text', confirm: 'Antwort prüfen',
    'task.text': 'Eingeben, was zu sehen ist', 'task.math': 'Die Aufgabe lösen', 'task.textonly': 'Den Text beantworten',
    'task.audio': 'Eingeben, was zu hören ist', 'task.mouse': 'Auf die richtige Stelle klicken',
    'task.multimouse': 'Alle richtigen Stellen der Reihe nach anklicken', 'task.rotate': 'Das Bild aufrecht drehen',
    'task.puzzle': 'Die Teile an ihre Stelle legen', 'task.interactive': 'Auf einer eigenen Seite lösen',
    'task.confirm': 'Die Antwort eines anderen prüfen',
    'rule.phrase': 'zwei Wörter oder mehr', 'rule.nospace': 'keine Leerzeichen', 'rule.numeric1': 'nur Ziffern',
    'rule.numeric2': 'nur Buchstaben', 'rule.numeric3': 'nur Buchstaben und Ziffern',
    'rule.numeric4': 'nur Ziffern, Kommas, Bindestriche und Leerzeichen',
    'rule.numeric5': 'nur Buchstaben, Ziffern, Kommas, Bindestriche und Leerzeichen',
    'rule.min': 'Zeichen mindestens:', 'rule.max': 'Zeichen höchstens:', 'rule.case': 'Großbuchstaben zählen',
    'rule.some': 'Es muss etwas da sein',
  },
};

let language = 'en';

/** A text in the chosen language. */
export function word(name) {
  return WORDS[language][name] ?? name;
}

/** Chooses the language, and writes the page's fixed texts. */
export function speak(chosen) {
  language = chosen in WORDS ? chosen : 'en';
  document.documentElement.lang = language;
  document.title = word('title');
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = word(element.dataset.word);
  }
}
