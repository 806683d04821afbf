import { C, F, picture, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, beam, figure, cam, mix, darken, lighten, shadow, stroke, cast, clip } from '../kit.mjs';
export const alt = 'A reader sits alone at a desk in the aisle of an archive, a green lamp lighting an open red file, shelves of boxes and folders rising into the dark on both sides.';
export default () => {
  const r = rng(29), c = cam({ cx: 960, hy: 470, f: 960, h: 1.75 });
  const light = (z, y) => Math.max(0, 1 - Math.abs(z - 5.6) / 5.2) * Math.max(.12, 1 - Math.abs(y - 1) / 3.6); // how much lamp a place gets
  const tone = (col, z, y) => mix(mix(darken(col, .82), '#1a2a3a', .35), mix(col, '#ffcf86', .28), Math.min(1, light(z, y) * 1.15));
  let s = rect(-40, -40, 2000, 1160, '#10161f');
  // end wall with an arched window, moonlit
  s += g(c.quad([-2.2, 0, 24], [2.2, 0, 24], [2.2, 6.6, 24], [-2.2, 6.6, 24], '#23313f'), { filter: F.mottle });
  const W0 = c.p([-1.1, 1.2, 23.9]), W1 = c.p([1.1, 5.2, 23.9]), ww = W1[0] - W0[0];
  s += path(`M${W0[0]} ${W0[1]}V${W1[1] + ww / 2}A${ww / 2} ${ww / 2} 0 0 1 ${W1[0]} ${W1[1] + ww / 2}V${W0[1]}Z`, lin(['#8aa5b5', '#c3c6b8'])) + [1, 2, 3].map(i => rect(W0[0] + ww * i / 4 - 1.4, W1[1], 3, W0[1] - W1[1], '#23313f')).join('') + [1, 2, 3, 4].map(i => rect(W0[0], W1[1] + (W0[1] - W1[1]) * i / 5, ww, 3, '#23313f')).join('') + glow(960, W1[1] + 70, 240, '#b9d0d6', .5);
  // floor: flags with the lamp's pool; vaulted ceiling ribs
  s += g(c.quad([-2.2, 0, 1.2], [2.2, 0, 1.2], [2.2, 0, 24], [-2.2, 0, 24], lin([['0', '#3b4650'], [.35, '#6d5b48'], [.6, '#4a3d33'], [1, '#15171c']])), { filter: F.gouache });
  for (let z = 1.6; z < 24; z *= 1.2) s += c.line([-2.2, 0, z], [2.2, 0, z], { color: '#0f1217', width: Math.max(1, 8 / z), opacity: .6 }); for (const x of [-1.5, -.75, 0, .75, 1.5]) s += c.line([x, 0, 1.3], [x, 0, 24], { color: '#0f1217', width: 2, opacity: .5 });
  for (const z of [22, 18, 14.5, 11.5, 9, 7, 5.4]) { const n = 16, A = Array.from({ length: n + 1 }, (_, i) => { const a = Math.PI * i / n; return c.p([-Math.cos(a) * 2.9, 4.6 + Math.sin(a) * 1.9, z]); }); s += line(A, { color: mix('#0c1118', '#3d4c58', Math.min(1, z / 24)), width: 120 / z }) + line(A.map(([x, y]) => [x, y + 30 / z]), { color: '#6d5a44', width: 16 / z, opacity: .5 }); }
  // shelves: bays on each side with uprights, boards, and rows of boxes, drawn far to near
  const bays = []; for (let z = 1.35; z < 23; z += 1.55) bays.push(z); bays.reverse();
  const pal = ['#c9a26a', '#a8794c', '#8f9a8c', '#5f7c80', '#d9c49a', '#8a5a48', '#b58a84', '#46607a', '#cdb78a'];
  for (const z of bays) for (const sd of [-1, 1]) {
    const x = sd * 2.2, z1 = z + 1.5, Q = (y0, y1, a, b, col) => c.quad([x, y0, a], [x, y1, a], [x, y1, b], [x, y0, b], col);
    let o = Q(0, 5.2, z, z1, '#0b0f15');
    for (let k = 0; k < 9; k++) {
      const y = .12 + k * .56; let a = z + .07;
      while (a < z1 - .1) { const box = r() < .55, w = box ? r.range(.16, .26) : r.range(.05, .1), h = box ? r.range(.38, .44) : r.range(.32, .45), b = Math.min(a + w, z1 - .05); let col = r.pick(pal); if (r() < .03 && z > 3 && z < 9) col = C.red; if (r() > .06) { o += Q(y, y + h, a, b - .012, tone(col, a, y)); if (box) o += Q(y + h * .5, y + h * .78, a + w * .25, b - w * .25, tone('#fff3d8', a, y)) + Q(y + h * .2, y + h * .3, a + w * .4, b - w * .4, tone('#2a1f1a', a, y)); else if (r() < .5) o += Q(y + h * .6, y + h * .7, a, b - .012, tone('#efdcae', a, y)); } a = b; }
      o += Q(y - .06, y, z, z1, tone('#7a5a3c', z + .7, y)); // board
      if (y > 1.75) o += c.quad([x, y - .06, z], [x - sd * .0, y - .06, z], [x, y - .06, z1], [x, y - .06, z1], '#000');
    }
    o += c.quad([x, 0, z - .05], [x, 5.2, z - .05], [x, 5.2, z + .05], [x, 0, z + .05], tone('#6b4a30', z, 2.6)) + c.quad([x - sd * .1, 0, z - .04], [x - sd * .1, 5.2, z - .04], [x, 5.2, z - .04], [x, 0, z - .04], tone('#4a3322', z, 2.2));
    s += o;
  }
  s = g(s, {});
  // ladder leaning on the right
  { const a = c.p([1.5, 0, 4.6]), b = c.p([2.12, 4.2, 5.1]), a2 = c.p([1.62, 0, 5.1]), b2 = c.p([2.16, 4.2, 5.6]); s += line([a, b], { color: '#8a6238', width: 8 }) + line([a2, b2], { color: '#6b4a2b', width: 7 }); for (let i = 1; i < 13; i++) { const t = i / 13; s += line([[a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], [a2[0] + (b2[0] - a2[0]) * t, a2[1] + (b2[1] - a2[1]) * t]], { color: '#a57c48', width: 5 }); } }
  // lamp glow, trolley far behind
  s += glow(960, 600, 620, '#ffc874', .55);
  s += c.box(-1.5, .5, 9, .9, .06, .5, { front: '#5f7c80', top: '#7f9a98' }) + c.box(-1.45, .56, 9.1, .25, .3, .3, { front: '#c9a26a', top: '#e0c08a', side: '#6b4f33' }) + c.box(-1.15, .56, 9.1, .25, .42, .3, { front: '#8a5a48', side: '#4b3027' }) + c.line([-1.4, 0, 9.1], [-1.4, .5, 9.1], { width: 4 }) + c.line([-.7, 0, 9.1], [-.7, .9, 9.1], { width: 4 });
  // the reader, in profile at the desk, chair behind; near plane of the picture
  const dy = 742, fy = 986;
  s += g(ellipse(960, fy + 6, 520, 52, '#05080c'), { filter: F.blur16, opacity: .7 });
  s += rect(556, 700, 12, 285, '#3a2719') + rect(660, 820, 12, 166, '#3a2719') + rect(552, 812, 140, 16, '#6b4a2b') + path('M548 812V600Q560 588 574 600V812Z', '#5a3d25') + [640, 690, 740].map(y => rect(556, y, 14, 6, '#8d6239')).join('');
  s += figure(620, fy, 560, { pose: 'sitwrite', coat: '#2f4a5e', legs: '#20262f', hat: 'bun', hair: '#2a1c16', skin: '#b5826220'.slice(0, 7), coatLen: 10, rim: { color: '#ffd98c', dx: 5, dy: 1.5, opacity: .85 }, joints: { hip: 28, lean: 13, head: 22, arms: [[30, 82], [36, 80]] } });
  // desk
  s += g(poly([[740, dy - 26], [1400, dy - 26], [1450, dy + 12], [700, dy + 12]], lin([[0, '#e0ad6a'], [1, '#a8743f']], 1, 0, 0, 1)) + rect(700, dy + 12, 750, 26, '#5a3a22') + rect(700, dy + 12, 750, 4, '#f0c584'), { filter: F.gouache }) + rect(1190, dy + 38, 230, 210, '#3a2617') + [0, 1, 2].map(i => rect(1204, dy + 50 + i * 64, 202, 54, '#54371f') + rect(1284, dy + 72 + i * 64, 42, 7, C.ochre)).join('') + rect(716, dy + 38, 18, 210, '#33210f') + rect(1424, dy + 38, 18, 210, '#33210f');
  s += ellipse(1060, dy - 8, 270, 30, rad([[0, '#fff0c0', .95], [1, '#ffd98c', 0]]));
  // open red file with papers, stack of files, cup
  s += poly([[850, dy + 4], [880, dy - 22], [1120, dy - 22], [1110, dy + 6]], C.red) + poly([[866, dy], [890, dy - 22], [988, dy - 24], [984, dy + 1]], '#fffaf0') + poly([[988, dy + 1], [992, dy - 24], [1096, dy - 22], [1096, dy + 2]], '#f3e3c0') + [0, 1, 2].map(i => line([[900 - i * 6, dy - 17 + i * 6], [966, dy - 18 + i * 6]], { color: '#6d6a66', width: 1.8 })).join('');
  let st = ''; for (let i = 0; i < 9; i++) { const w = r.range(150, 180), x = 1236 + r.range(-8, 8); st += rect(x, dy - 16 - i * 15, w, 14, mix(r.pick(pal), '#ffcf86', .2)) + rect(x, dy - 16 - i * 15, w, 3, '#ffe3a8', { opacity: .6 }) + (i % 2 ? rect(x + 20, dy - 15 - i * 15, 26, 12, '#fff3d8') : ''); } s += g(st, { filter: F.rough });
  // banker's lamp
  s += rect(1142, dy - 128, 9, 124, C.ochre) + ellipse(1146, dy - 4, 46, 9, '#8a5f22') + ellipse(1146, dy - 7, 40, 7, '#e0b35c') + glow(1120, dy - 96, 260, '#ffe2a0', .95) + path(`M1030 ${dy - 112}Q1040 ${dy - 168} 1130 ${dy - 172}T1214 ${dy - 112}Z`, lin([[0, '#7fb59a'], [.5, '#2f6f60'], [1, '#163f3a']])) + stroke(`M1044 ${dy - 132}Q1062 ${dy - 160} 1110 ${dy - 162}`, { color: '#cdeed6', width: 6, opacity: .8 }) + ellipse(1122, dy - 111, 88, 9, '#fff6d6') + circle(1142, dy - 176, 6, C.ochre);
  s += g(poly([[1040, dy - 108], [1200, dy - 108], [1330, dy + 4], [800, dy + 4]], lin([[0, '#ffe7ae', .7], [1, '#ffe7ae', .1]])), { filter: F.blur6, blend: 'screen', opacity: .55 });
  // dust in the light
  for (let i = 0; i < 60; i++) s += circle(r.range(700, 1320), r.range(420, 720), r.range(.8, 2), '#ffe7ae', { opacity: r.range(.2, .7) });
  return picture('archive-files', s, { vignette: .55 });
};
