import { C, F, picture, sky, mountain, hills, figure, rng, rect, path, poly, line, g, lin, mix, darken, circle, ellipse, shadow, stroke, rim } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, KNEEL, KNEEL2 } from '../kit2.mjs';
export const alt = 'Two researchers, one in a red parka, kneel on a glacier over a long ice core lying in a cradle; a drill tripod and a yellow tent stand behind them under snowy peaks in low sun.';
export default () => {
  let s = sky({ y1: 520, stops: ['#5f87a0', '#8fb0bc', '#cfdcd6', '#f3e3c2'], streaks: 16, seed: 6, sun: { x: 330, y: 240, r: 44, color: '#ffe3a6', glow: 620 } });
  s += mountain(260, 540, 900, 210, { lit: '#dce4df', shade: '#9fb8c4', snow: '#f4f0e2', seed: 3, light: -1, base: '#d8e1de' }) + mountain(1660, 550, 1000, 300, { lit: '#e4e6da', shade: '#8faabc', snow: '#fbf5e6', seed: 8, light: -1, base: '#d0dcdc' }) + mountain(1090, 560, 1150, 420, { lit: '#d9dcd2', shade: '#6a8ca6', snow: '#fffaec', seed: 5, light: -1, base: '#c4d5da' });
  // the ice: receding bands
  s += g(rect(-60, 530, 2040, 600, lin(['#d7e3e1', '#eef0e6', '#cfdfe2', '#9dbccb'])), { filter: F.mottle });
  s += g(gouges(60, r => { const t = r(), y = 545 + t * t * 180; return [r.range(-100, 2000), y, r.range(-.03, .03), r.range(200, 760) * (.5 + t), 3 + 14 * t]; }, '#8db0c4', { seed: 4 }), { opacity: .5, filter: F.dry });
  // crevasses
  for (const [x, y, w, h] of [[1560, 652, 500, 9], [-80, 690, 560, 12], [1420, 770, 700, 18]]) { const p = `M${x} ${y}Q${x + w * .3} ${y - h} ${x + w * .6} ${y - h * .2}T${x + w} ${y + h * .2}Q${x + w * .6} ${y + h * .9} ${x + w * .3} ${y + h * .8}T${x} ${y}Z`; s += g(path(p, lin(['#3f7891', '#123950'])), { filter: F.rough }) + g(stroke(`M${x} ${y}Q${x + w * .3} ${y - h} ${x + w * .6} ${y - h * .2}T${x + w} ${y + h * .2}`, { color: '#fffaf0', width: 4 }), { filter: F.dry }); }
  // wind-cut snow, nearer
  s += g(gouges(220, r => { const t = Math.pow(r(), .8), y = 640 + t * 460; return [r.range(-60, 1980), y, -.06 + r.range(-.08, .08), r.range(60, 240) * (.4 + t), 2 + 9 * t]; }, '#ffffff', { seed: 14 }), { opacity: .6, filter: F.dry }) + g(gouges(190, r => { const t = Math.pow(r(), .8), y = 650 + t * 460; return [r.range(-60, 1980), y, -.05 + r.range(-.08, .08), r.range(50, 230) * (.4 + t), 2 + 8 * t]; }, '#6f9bb4', { seed: 16 }), { opacity: .45, filter: F.dry });
  // camp: tent, sledge, tripod
  s += shadow([[1300, 640], [1480, 640], [1640, 668], [1420, 672]], .35, '#4c7a98') + poly([[1240, 642], [1330, 556], [1350, 642]], '#e9b054') + poly([[1330, 556], [1460, 642], [1350, 642]], '#a8742a') + poly([[1262, 642], [1312, 594], [1316, 642]], '#5a3a1c') + line([[1330, 556], [1330, 540]], { color: C.ink, width: 3 });
  s += g(line([[960, 350], [870, 770]], { color: '#243746', width: 11 }) + line([[960, 350], [1060, 770]], { color: '#243746', width: 11 }) + line([[960, 350], [998, 720]], { color: '#40566a', width: 8 }) + line([[906, 600], [1020, 600]], { color: '#40566a', width: 5 }) + rect(946, 340, 30, 26, C.ochre) + line([[960, 366], [960, 700]], { color: '#1b2a3d', width: 4 }) + rect(948, 520, 24, 210, lin(['#8f9da4', '#3b4c5a'], 0, 0, 1, 0)) + [540, 570, 600, 630, 660, 690].map(y => line([[948, y + 14], [972, y]], { color: '#1b2a3d', width: 3 })).join('') + poly([[948, 730], [972, 730], [960, 748]], C.ink), { filter: rim('#ffedc0', -3, -2, .9) });
  s += g(ellipse(960, 756, 60, 10, '#2d6077'), { filter: F.rough }) + shadow([[870, 770], [1060, 770], [1400, 840], [1350, 850]], .16, '#3f6f92');
  // long shadows to the right
  s += shadow([[560, 926], [690, 930], [1060, 985], [900, 1000]], .4, '#3f6f92') + shadow([[1220, 920], [1340, 925], [1760, 985], [1560, 998]], .4, '#3f6f92') + shadow([[560, 906], [1370, 890], [1520, 950], [720, 968]], .32, '#3f6f92');
  const R = { color: '#fff0c8', dx: -5, dy: -3, opacity: .9 };
  // the cradle and the core
  const core = (() => { const r = rng(9), x0 = 560, x1 = 1375, y = 850, h = 50; let b = g(rect(x0, y - h / 2, x1 - x0, h, lin([[0, '#f4fbf6'], [.3, '#bfe0e6'], [.62, '#6fb2c6'], [1, '#2c7391']]), { rx: 10 }), {}); for (let x = x0 + 14; x < x1 - 10; x += r.range(8, 34)) b += rect(x, y - h / 2 + 2, r.range(1.5, 7), h - 4, r.pick(['#ffffff', '#3d86a3', '#dff2f0', '#5aa3ba', '#ffffff']), { opacity: r.range(.25, .7) }); b += rect(905, y - h / 2 + 1, 8, h - 2, '#4a4038', { opacity: .75 }) + rect(1130, y - h / 2 + 1, 5, h - 2, '#4a4038', { opacity: .6 }); b += ellipse(x1 - 4, y, 13, h / 2, '#d8f0ee') + ellipse(x1 - 4, y, 7, h / 3, '#9bcbd6') + g(rect(x0 + 6, y - h / 2 + 5, x1 - x0 - 30, 7, '#ffffff'), { filter: F.dry }); return b; })();
  const cradle = rect(540, 862, 860, 26, '#7c5b42') + rect(540, 862, 860, 6, '#b48a5e') + [600, 880, 1160, 1330].map(x => poly([[x, 886], [x - 34, 950], [x - 18, 950], [x + 12, 886]], '#5b402c') + poly([[x + 20, 886], [x + 54, 950], [x + 40, 950], [x + 6, 886]], '#46311f')).join('');
  s += figure(600, 940, 470, { pose: 'stand', joints: { ...KNEEL, arms: [[30, 62], [46, 78]], lean: 22 }, coat: C.red, legs: '#1d2b3a', hat: 'hood', hatColor: '#8d1915', skin: '#c49272', coatLen: 5, build: 1.18, rim: R });
  s += cradle + core;
  s += figure(1290, 946, 470, { pose: 'stand', joints: { ...KNEEL2, arms: [[24, 74], [44, 66]] }, coat: '#2b4a66', legs: '#2a2622', hat: 'beanie', hatColor: '#e9b054', skin: '#a9765a', coatLen: 5, build: 1.18, flip: true, rim: R, scarf: '#e4cfa4' });
  // foreground: cases, second core pieces
  s += shadow([[330, 1010], [520, 1010], [700, 1050], [470, 1064]], .35, '#3f6f92') + poly([[300, 930], [500, 930], [520, 1020], [300, 1020]], '#3a5266') + poly([[300, 930], [500, 930], [486, 906], [316, 906]], '#8aa2b0') + rect(300, 930, 210, 8, '#1f3142') + rect(372, 952, 60, 16, '#c8923c');
  s += soft(330, 240, 900, 700, '#ffe6ae', .28, { blend: 'screen' });
  return picture('glacier-core', s, { vignette: .16 });
};
