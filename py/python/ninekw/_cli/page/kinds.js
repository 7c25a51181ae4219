// How each kind of captcha is shown and answered. Each function fills a place and returns `read`, which gives the answer
// so far, and `first`, which gets the focus. `changed` is called whenever the answer changes.

import { kindOf } from './rules.js';
import { word } from './words.js';

const PICTURES = [
  ['iVBORw0KGgo', 'image/png'], ['R0lGOD', 'image/gif'], ['/9j/', 'image/jpeg'], ['Qk', 'image/bmp'],
];
const SOUNDS = [['SUQz', 'audio/mpeg'], ['//', 'audio/mpeg'], ['UklGR', 'audio/wav'], ['T2dnUw', 'audio/ogg']];

/** A new element with properties and children; text is never markup. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const encoded = (job, position) => String(job[`file${position}`] ?? '').replace(/^data:[^,]*,/, '');

/** A file as an address that shows it: its label is not trusted, its first bytes are. */
function address(data, types) {
  const known = types.find(([start]) => data.startsWith(start));
  return known ? `data:${known[1]};base64,${data}` : null;
}

function picture(job, position, alt) {
  const source = address(encoded(job, position), PICTURES);
  return source ? make('img', { src: source, alt, draggable: false }) : make('p', { textContent: word('unknown') });
}

function plainText(job) {
  const bytes = Uint8Array.from(atob(encoded(job, 1)), (sign) => sign.charCodeAt(0));
  return make('p', { className: 'plain', textContent: new TextDecoder().decode(bytes) });
}

function sound(job) {
  const source = address(encoded(job, 1), SOUNDS);
  if (!source) return make('p', { textContent: word('unknown') });
  const player = make('audio', { controls: true, src: source });
  player.setAttribute('aria-label', word('listen'));
  return player;
}

/** What is to be answered, without a way to answer. */
function shown(job) {
  if (job.textonly == 1) return plainText(job);
  if (job.audio == 1) return sound(job);
  return make('div', { className: 'stage' }, picture(job, 1, word('picture')));
}

function typed(job, place, changed) {
  const input = make('input', { type: 'text', autocomplete: 'off', spellcheck: false, autocapitalize: 'off' });
  input.setAttribute('aria-label', word('answer'));
  input.setAttribute('aria-describedby', 'rules problem');
  input.addEventListener('input', changed);
  place.append(shown(job), make('p', {}, input));
  return { read: () => input.value, first: input };
}

/** A picture in which points are set; `several` keeps them all. */
function pointed(job, place, changed, several) {
  const image = picture(job, 1, '');
  const cross = make('span', { className: 'cross' });
  const stage = make('div', { className: 'stage points', tabIndex: 0 }, image, cross);
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-label', word('stage'));
  const where = make('output', { textContent: '' });
  const points = [];
  let at = null;
  const size = () => [image.naturalWidth || 1, image.naturalHeight || 1];
  const put = (element, [x, y]) => {
    const [width, height] = size();
    element.style.left = `${((x + 0.5) / width) * 100}%`;
    element.style.top = `${((y + 0.5) / height) * 100}%`;
  };
  const draw = () => {
    for (const dot of stage.querySelectorAll('.dot')) dot.remove();
    points.forEach((point, position) => {
      const dot = make('span', { className: 'dot', textContent: String(position + 1) });
      put(dot, point);
      stage.append(dot);
    });
    at ??= size().map((length) => Math.floor(length / 2));
    put(cross, at);
    where.textContent = `${word('where')}: ${at.join(' x ')}`;
    changed();
  };
  const set = () => {
    if (!several) points.length = 0;
    points.push([...at]);
    draw();
  };
  const move = (x, y) => {
    const [width, height] = size();
    at = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)];
  };
  // A click has whole pixels of the window: their middle is meant.
  stage.addEventListener('click', (event) => {
    const box = image.getBoundingClientRect();
    const [width, height] = size();
    move(
      Math.floor(((event.clientX + 0.5 - box.left) / box.width) * width),
      Math.floor(((event.clientY + 0.5 - box.top) / box.height) * height),
    );
    set();
  });
  stage.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 10 : 1;
    const ways = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const way = ways[event.key];
    if (way) {
      move(at[0] + way[0], at[1] + way[1]);
      draw();
    } else if (event.key === ' ' || (event.key === 'Enter' && !event.ctrlKey)) {
      set();
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      points.pop();
      draw();
    } else {
      return;
    }
    event.preventDefault();
  });
  const back = make('button', { type: 'button', textContent: word('remove') });
  back.addEventListener('click', () => {
    points.pop();
    draw();
  });
  place.append(stage, make('p', {}, where));
  if (several) place.append(make('p', {}, back));
  if (image.decode) image.decode().then(() => { at = null; draw(); }, draw);
  else draw();
  return { read: () => points.map((point) => point.join('x')).join(';'), first: stage };
}

function turned(job, place, changed) {
  const image = picture(job, 1, word('picture'));
  const slider = make('input', { type: 'range', min: -180, max: 180, step: 1, value: 0 });
  slider.setAttribute('aria-label', word('turned'));
  const shownAngle = make('output', { textContent: '0°' });
  const turn = () => {
    image.style.transform = `rotate(${slider.value}deg)`;
    shownAngle.textContent = `${slider.value}°`;
    changed();
  };
  slider.addEventListener('input', turn);
  const angle = Math.abs(Number(job.angle)) || 40;
  const buttons = [-angle, angle].map((by) => {
    const button = make('button', { type: 'button', textContent: `${by > 0 ? '+' : '−'}${angle}°` });
    button.addEventListener('click', () => {
      slider.value = Number(slider.value) + by;
      turn();
    });
    return button;
  });
  place.append(
    make('div', { className: 'turn' }, image), slider,
    make('p', {}, `${word('turned')} `, shownAngle), make('p', { className: 'buttons' }, ...buttons),
  );
  turn();
  return { read: () => slider.value, first: slider };
}

/** Pieces that are put into a picture: the first file, with the goal in the second where there are more than two. */
function puzzled(job, place, changed) {
  const files = Number(job.files) || 1;
  const first = files > 2 ? 3 : 2;
  const ground = picture(job, 1, word('picture'));
  const stage = make('div', { className: 'stage' }, ground);
  const spots = [];
  const pieces = [];
  const scale = () => ground.getBoundingClientRect().width / (ground.naturalWidth || 1) || 1;
  const draw = () => {
    pieces.forEach((piece, position) => {
      const [x, y] = spots[position];
      piece.style.left = `${x * scale()}px`;
      piece.style.top = `${y * scale()}px`;
      piece.style.width = `${(piece.firstChild.naturalWidth || 20) * scale()}px`;
      piece.setAttribute('aria-label', `${word('piece')} ${position + 1}, ${word('where')} ${x}, ${y}`);
    });
    changed();
  };
  const move = (position, x, y) => {
    const most = [ground.naturalWidth || 1, ground.naturalHeight || 1];
    spots[position] = [x, y].map((value, axis) => Math.min(Math.max(Math.round(value), 0), most[axis] - 1));
    draw();
  };
  for (let file = first; file <= files; file += 1) {
    const position = pieces.length;
    const piece = make('button', { type: 'button', className: 'piece' }, picture(job, file, ''));
    spots.push([0, 0]);
    pieces.push(piece);
    drag(piece, scale, () => spots[position], (x, y) => move(position, x, y));
    stage.append(piece);
  }
  place.append(make('p', { textContent: word('pieces') }), stage);
  if (files > 2) place.append(make('p', { textContent: word('sample') }), picture(job, 2, word('sample')));
  addEventListener('resize', draw);
  const images = [ground, ...pieces.map((piece) => piece.firstChild)].filter((image) => image.decode);
  Promise.allSettled(images.map((image) => image.decode())).then(() => {
    // Side by side, so that each can be got hold of.
    const share = Math.floor((ground.naturalWidth || 1) / (pieces.length || 1));
    spots.forEach((_, position) => { spots[position] = [position * share, 0]; });
    draw();
  });
  return {
    read: () => spots.flat().join('.'),
    first: pieces[0] ?? stage,
    end: () => removeEventListener('resize', draw),
  };
}

/** Moves a piece by pointer and by keys; `spot` is where it is and `move` puts it elsewhere, in pixels of the picture. */
function drag(piece, scale, spot, move) {
  let hold = null;
  piece.addEventListener('pointerdown', (event) => {
    piece.setPointerCapture(event.pointerId);
    hold = [event.clientX - spot()[0] * scale(), event.clientY - spot()[1] * scale()];
  });
  piece.addEventListener('pointermove', (event) => {
    if (hold) move((event.clientX - hold[0]) / scale(), (event.clientY - hold[1]) / scale());
  });
  for (const end of ['pointerup', 'pointercancel']) piece.addEventListener(end, () => { hold = null; });
  piece.addEventListener('keydown', (event) => {
    const step = event.shiftKey ? 10 : 1;
    const ways = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    const way = ways[event.key];
    if (!way) return;
    move(spot()[0] + way[0], spot()[1] + way[1]);
    event.preventDefault();
  });
}

function reviewed(job, place, changed) {
  let answer = '';
  const buttons = ['yes', 'no'].map((value) => {
    const button = make('button', { type: 'button', textContent: word(value) });
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      answer = value;
      for (const other of buttons) {
        other.classList.toggle('chosen', other === button);
        other.setAttribute('aria-pressed', String(other === button));
      }
      changed();
    });
    return button;
  });
  place.append(
    shown(job), make('p', { textContent: word('proposed') }),
    make('p', { className: 'plain', textContent: String(job.captchakey ?? '') }),
    make('p', { className: 'buttons' }, ...buttons),
  );
  return { read: () => answer, first: buttons[0] };
}

/** Only data is shown: nothing of another site is loaded. */
function pasted(job, place, changed) {
  const list = make('dl');
  for (const name of ['oldsource', 'sitekey', 'pageurl', 'useragent', 'cookies', 'proxytype', 'proxy']) {
    const value = String(job[name] ?? '');
    if (value) list.append(make('dt', { textContent: word(name) }), make('dd', { textContent: value }));
  }
  const input = make('textarea', { autocomplete: 'off', spellcheck: false });
  input.setAttribute('aria-label', word('paste'));
  input.addEventListener('input', changed);
  place.append(list, input);
  return { read: () => input.value.trim(), first: input };
}

const WAYS = {
  text: typed, textonly: typed, audio: typed, rotate: turned, puzzle: puzzled, confirm: reviewed, interactive: pasted,
  mouse: (job, place, changed) => pointed(job, place, changed, false),
  multimouse: (job, place, changed) => pointed(job, place, changed, true),
};

/** Shows a job in a place. */
export function show(job, place, changed) {
  place.replaceChildren();
  return WAYS[kindOf(job)](job, place, changed);
}
