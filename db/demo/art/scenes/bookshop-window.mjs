import { C, F, picture, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, clip, figure, bicycle, lamp, glow } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft, rain } from '../kit2.mjs';
export const alt = 'On a rainy evening a woman under a red umbrella stops before a lit bookshop window full of books; a reader stands inside, and the glow lies on the wet pavement.';
export default () => {
  const r = rng(7), G = 850; let s = g(rect(-60, -60, 2040, 960, lin(['#142031', '#1c2c40', '#26384a'])), { filter: F.mottle });
  // upper façade: brick with sash windows, neighbours
  for (let y = -10, k = 0; y < 250; y += 22, k++) for (let x = -40 + (k % 2) * 32; x < 1960; x += 64) if (r() < .72) s += rect(x + 2, y + 2, 60, 18, r.pick(['#233448', '#1d2c3f', '#2a3a4c', '#1a2738']), { opacity: .8 });
  for (const x of [150, 520, 860, 1200, 1560]) s += rect(x, -30, 190, 190, '#2f4154') + rect(x + 14, -30, 162, 172, x === 1200 ? '#c9924a' : '#101a27') + rect(x + 90, -30, 9, 172, '#3c5064') + rect(x + 14, 60, 162, 8, '#3c5064') + rect(x - 12, 156, 214, 14, '#42566a');
  // shopfront in dark green timber
  const x0 = 330, x1 = 1590, y0 = 240; s += g(rect(x0, y0, x1 - x0, G - y0, lin(['#16302f', '#1f4341', '#142a2a'])), { filter: F.gouacheV });
  s += rect(x0 - 20, y0 - 14, x1 - x0 + 40, 20, '#3c6660') + rect(x0, y0 + 6, x1 - x0, 70, '#132726') + rect(x0 + 60, y0 + 28, x1 - x0 - 120, 6, '#c8923c') + rect(x0 + 60, y0 + 50, x1 - x0 - 120, 3, '#c8923c') + rect(x0 - 14, y0 + 76, x1 - x0 + 28, 12, '#3c6660');
  // two windows and a door
  const win = (x, w, y, h) => { const q = clip(rect(x, y, w, h)); let b = rect(x, y, w, h, lin(['#f8c869', '#ffe1a0', '#e9a84c']));
    // shelves at the back
    for (let k = 0; k < 4; k++) { const sy = y + 40 + k * 78; b += rect(x, sy + 56, w, 7, '#8a5a2c'); for (let bx = x + 4; bx < x + w;) { const bw = r.range(8, 19), bh = r.range(32, 52); if (r() < .93) b += rect(bx, sy + 56 - bh, bw, bh, mix(r.pick(['#a4583a', '#7c5b42', '#94915a', '#c8923c', '#6c7a50', '#5d6e72', '#b98d54']), '#ffd98c', .3)); bx += bw + .8; } }
    return g(b, { clip: q }); };
  const wy = 350, wh = 370; s += win(x0 + 40, 590, wy, wh) + win(1240, 300, wy, wh);
  // pendant lamps inside
  for (const x of [480, 660, 840, 1390]) s += lamp(x, wy, 60, { kind: 'pendant', color: '#3a2616', r: 170, power: .75 });
  // reader inside
  s += g(figure(620, 735, 300, { pose: 'read', joints: { lean: 4, legs: [[3, 1], [-4, -6]], arms: [[26, 108], [20, 102]], head: 18, hip: 0 }, coat: '#4a3a34', legs: '#2a221e', hat: 'long', hair: '#2a1c14', skin: '#8a5a42', prop: 'paper' }), { clip: clip(rect(x0 + 40, wy, 590, wh)) });
  // window display: books on a stepped table
  const disp = (x, w) => { let b = rect(x, 664, w, 56, '#7c4f28') + rect(x, 660, w, 8, '#e8b868'); for (let bx = x + 14; bx < x + w - 44;) { const up = r() < .62, bw = up ? r.range(38, 62) : r.range(70, 100), col = r.pick(['#46606a', '#e4cfa4', '#2f6064', '#c8923c', '#1b2a3d', '#f4ead6', '#6c7a50', '#a4583a', '#f4ead6']); if (up) { const bh = bw * 1.4; b += poly([[bx, 660], [bx + 4, 660 - bh], [bx + bw, 660 - bh], [bx + bw - 4, 660]], col) + rect(bx + 9, 660 - bh * .8, bw - 18, 5, mix(col, '#fff6e4', .6)) + rect(bx + 12, 660 - bh * .55, bw - 24, bh * .3, mix(col, C.ink, .3)) + rect(bx, 660 - bh, 5, bh, darken(col, .35)); } else for (let k = 0; k < r.int(2, 5); k++) { const cc = r.pick(['#46606a', '#a4583a', '#c8923c', '#e4cfa4', '#2f6064']); b += rect(bx + r.range(-5, 5), 646 - k * 15, bw, 14, cc) + rect(bx + 3, 650 - k * 15, bw - 8, 3, lighten(cc, .4)); } bx += bw + r.range(6, 16); } return b; };
  s += disp(x0 + 40, 590) + disp(1240, 300);
  // glazing bars and panels
  const bars = (x, w, n) => { let b = ''; for (let i = 0; i <= n; i++) b += rect(x + w * i / n - 7, wy, 14, wh, '#1a3836') + rect(x + w * i / n + 3, wy, 4, wh, '#0d1f1f'); return b + rect(x - 8, wy + 84, w + 16, 11, '#1a3836') + rect(x - 16, wy - 12, w + 32, 16, '#2c5450') + rect(x - 16, wy + wh, w + 32, 18, '#3c6660'); };
  s += bars(x0 + 40, 590, 4) + bars(1240, 300, 2);
  const panel = (x, w, n) => Array.from({ length: n }, (_, i) => rect(x + w * i / n + 12, 752, w / n - 24, 82, '#0f2222') + rect(x + w * i / n + 20, 760, w / n - 40, 66, '#1c3a38')).join('');
  s += panel(x0 + 40, 590, 4) + panel(1240, 300, 2);
  // door
  s += rect(1000, 340, 204, 510, '#102222') + rect(1014, 356, 176, 490, '#1f4341') + rect(1036, 380, 132, 270, lin(['#ffd98c', '#e9a84c'])) + rect(1096, 380, 10, 270, '#1f4341') + rect(1036, 500, 132, 9, '#1f4341') + rect(1036, 690, 132, 120, '#142c2b') + circle(1176, 640, 8, '#e9b054') + rect(1062, 420, 76, 46, '#f4ead6') + rect(1070, 432, 60, 5, '#7c5b42') + rect(1070, 446, 44, 5, '#7c5b42') + rect(996, 836, 212, 16, '#46525a');
  // light outside
  s += soft(660, 560, 620, 420, '#ffc766', .36, { blend: 'screen' }) + soft(1390, 560, 380, 340, '#ffc766', .3, { blend: 'screen' });
  // pavement and road, with reflections
  let fl = g(rect(-60, G, 2040, 290, lin(['#33434f', '#1c2936', '#101823'])), { filter: F.gouache });
  const refl = (x, w, k) => { const cc = '#ffc766'; return g(rect(x, G, w, 270, lin([[0, cc, .75 * k], [.5, cc, .34 * k], [1, cc, .05]])), { filter: F.dryV }) + g(gouges(44, q => [x + w / 2 + q.norm(0, w * .36), G + 8 + q() * 250, 0, q.range(20, 130), q.range(1, 5)], '#ffe3a4', { seed: x | 0 }), { opacity: .7 * k, filter: F.dry }); };
  fl += refl(x0 + 50, 570, 1) + refl(1246, 290, .85) + refl(1040, 124, .8);
  for (let i = 0; i < 5; i++) fl += rect(x0 + 30 + i * 148, G, 16, 150, '#131d28', { opacity: .6 });
  for (let x = -800; x < 2800; x += 210) fl += line([[960 + (x - 960) * .78, G + 4], [960 + (x - 960) * 1.1, 972]], { color: '#0f1822', width: 3, opacity: .8 });
  fl += rect(-60, 904, 2040, 3, '#0f1822', { opacity: .7 }) + g(rect(-60, 968, 2040, 26, '#3a4a56') + rect(-60, 968, 2040, 5, '#8a8a78') + rect(-60, 992, 2040, 10, '#0b121a'), { opacity: .92 });
  s += fl + g(gouges(150, q => [q.range(-40, 1960), q.range(1004, 1080), 0, q.range(30, 170), q.range(1, 4)], '#5d7686', { seed: 21 }), { opacity: .5, filter: F.dry }) + g(gouges(120, q => [700 + q.norm(0, 260), q.range(1004, 1080), 0, q.range(30, 150), q.range(1, 4)], '#ffc766', { seed: 23 }), { opacity: .6, filter: F.dry });
  // the woman with the umbrella (back view), and a bicycle
  s += bicycle(1390, 884, 1.75, { color: '#0b131c' });
  const fx = 880, fy = 950, fh = 400, body = line([[fx - 8, fy - fh * 1.2], [fx - 22, fy - fh * .74]], { color: '#2a1a14', width: 6 }) + g(figure(fx, fy, fh, { pose: 'stand', view: 'back', coat: '#243447', legs: '#121a24', hat: 'bun', hair: '#3a2418', coatLen: 28, build: 1.02, joints: { arms: [[-5, 8], [6, 16]] }, bag: 'tote', bagColor: '#8a6a42' }), { clip: clip(poly([[fx - 300, fy - 600], [fx + 300, fy - 600], [fx + 300, fy + 40], [fx - 300, fy + 40], [fx - 300, fy - fh * .37], [fx - 45, fy - fh * .37], [fx - 42, fy - fh * .58], [fx - 300, fy - fh * .60]])) });
  const ux = fx - 8, uy = fy - fh * 1.24, U = 190; const umb = path(`M${ux - U} ${uy + 84}C${ux - U * .96} ${uy - 20} ${ux - U * .5} ${uy - 74} ${ux} ${uy - 80}C${ux + U * .5} ${uy - 74} ${ux + U * .96} ${uy - 20} ${ux + U} ${uy + 84}Q${ux + U * .82} ${uy + 56} ${ux + U * .62} ${uy + 80}Q${ux + U * .34} ${uy + 52} ${ux} ${uy + 78}Q${ux - U * .34} ${uy + 52} ${ux - U * .62} ${uy + 80}Q${ux - U * .82} ${uy + 56} ${ux - U} ${uy + 84}Z`, lin(['#c9302a', C.red, C.redDark], 0, 0, 1, .5)) + [-.62, 0, .62].map(t => stroke(`M${ux} ${uy - 80}C${ux + U * t * .5} ${uy - 60} ${ux + U * t * .92} ${uy} ${ux + U * t} ${uy + 79}`, { color: C.redDark, width: 3 })).join('') + path(`M${ux + U * .62} ${uy + 80}Q${ux + U * .82} ${uy + 56} ${ux + U} ${uy + 84}C${ux + U * .96} ${uy - 20} ${ux + U * .5} ${uy - 74} ${ux} ${uy - 80}C${ux + U * .4} ${uy - 50} ${ux + U * .58} ${uy + 10} ${ux + U * .62} ${uy + 80}Z`, C.redDark, { opacity: .6 }) + line([[ux, uy - 80], [ux, uy - 96]], { color: '#2a1a14', width: 5 });
  s += g(g(body + umb, { transform: `matrix(1 0 0 -.55 0 ${fy * 1.55})` }), { opacity: .4, filter: F.dry }) + g(ellipse(fx, fy + 2, 70, 10, '#0b121a'), { opacity: .7, filter: F.blur2 }) + g(body + umb, { filter: rim('#ffd98c', -4, -2, .9) });
  // street lamp glow left, rain, dark edges
  s += rain(360, { angle: 97, len: 70, opacity: .36, color: '#b9c9d0', w: 1 }) + g(gouges(90, q => [q.range(0, 1920), q.range(860, 1075), 0, q.range(8, 22), 2], '#d9e2dc', { seed: 33 }), { opacity: .5 }) + sprayPoly([[-40, -40], [420, -40], [300, 1120], [-40, 1120]], '#0a111a', -40, 500, 380, 520, .85) + sprayPoly([[1960, -40], [1560, -40], [1600, 1120], [1960, 1120]], '#0a111a', 1960, 500, 1560, 520, .85);
  return picture('bookshop-window', s, { vignette: .3 });
};
