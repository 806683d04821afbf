import { C, F, cam, picture, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, clip, smooth, glow } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft } from '../kit2.mjs';
export const alt = 'Seen from the back of the stalls, a single ghost lamp burns on the bare stage of an empty theatre, lighting the boards, the edges of the red curtain and the tops of the rows of seats.';
export default () => {
  const c = cam({ cx: 960, hy: 455, f: 1150, h: 3.1 }), lampP = c.p([0, 1.1 + 1.55, 17.5]), r = rng(6);
  let s = rect(-60, -60, 2040, 1200, '#0b0f16');
  // stage back wall and floor (stage height 1.1, from z=15 to 22)
  const bw0 = c.p([-7, 10, 22]), bw1 = c.p([7, 1.1, 22]);
  s += g(rect(bw0[0], bw0[1], bw1[0] - bw0[0], bw1[1] - bw0[1], rad([[0, '#d9a866'], [.28, '#8a6240'], [.7, '#3a2b26'], [1, '#171417']], lampP[0], lampP[1] - 10, 420, 1)), { filter: F.mottle });
  for (let y = 1.5; y < 9; y += .36) s += c.line([-7, y, 22], [7, y, 22], { color: '#241a18', width: 1.4, opacity: .55 });
  for (let y = 1.5, k = 0; y < 8; y += .36, k++) for (let x = -6 + (k % 2) * .45; x < 6; x += .9) if (r() < .6) s += c.line([x, y, 22], [x, y + .36, 22], { color: '#241a18', width: 1.3, opacity: .5 });
  // ropes, ladder, a flat leaning
  for (const x of [-5.2, -4.9, -4.4, 4.4, 5, 5.3]) s += c.line([x, 10, 21], [x, 1.6, 21], { color: '#1a1413', width: 2.4 });
  s += c.line([2.5, 1.1, 21.4], [3.0, 6.4, 21.6], { color: '#1c1514', width: 5 }) + c.line([3.1, 1.1, 21.4], [3.5, 6.4, 21.6], { color: '#1c1514', width: 5 }) + Array.from({ length: 11 }, (_, i) => c.line([2.55 + i * .045, 1.5 + i * .46, 21.4], [3.13 + i * .037, 1.5 + i * .46, 21.4], { color: '#1c1514', width: 3.4 })).join('') + c.quad([-4, 1.1, 21], [-1.9, 1.1, 21], [-2.2, 4.6, 21.5], [-4.1, 4.6, 21.5], '#4a3730') + c.line([-3.95, 1.2, 21], [-2.2, 4.5, 21.5], { color: '#241a18', width: 4 }) + c.line([-1.95, 1.2, 21], [-4.05, 4.5, 21.5], { color: '#241a18', width: 4 });
  // radial boards
  s += g(c.poly([[-7, 1.1, 15], [7, 1.1, 15], [7, 1.1, 22], [-7, 1.1, 22]], rad([[0, '#ffdf9a'], [.14, '#d89c58'], [.4, '#7c5232'], [1, '#231a19']], lampP[0], c.p([0, 1.1, 17.5])[1], 520, 1)), { filter: F.gouache });
  for (let x = -7; x <= 7; x += .5) s += c.line([x, 1.1, 15], [x, 1.1, 22], { color: '#2a1c18', width: 1.6, opacity: .6 });
  s += c.poly([[-7, .0, 15], [7, 0, 15], [7, 1.1, 15], [-7, 1.1, 15]], lin(['#2a2020', '#0c0d12'])) + g(c.line([-7, 1.1, 15], [7, 1.1, 15], { color: '#f0b868', width: 4 }), { opacity: .7, filter: F.dry });
  // lamp
  const base = c.p([0, 1.1, 17.5]), k = c.s(17.5);
  s += soft(lampP[0], lampP[1], 620, 520, '#ffce84', .55, { blend: 'screen' }) + g(ellipse(base[0], base[1] + 3, 66, 9, '#20140f'), { opacity: .8 }) + poly([[base[0] - 30, base[1] + 4], [base[0] - 5, base[1] - 14], [base[0] + 5, base[1] - 14], [base[0] + 30, base[1] + 4]], '#17110f') + line([[base[0], base[1]], [base[0], lampP[1] + 16]], { color: '#17110f', width: 6 }) + stroke(`M${base[0]} ${base[1]}q60 16 150 6t240 30`, { color: '#17110f', width: 3 });
  s += glow(lampP[0], lampP[1], 240, '#ffe9b8', .95) + circle(lampP[0], lampP[1], 12, '#fffdf0') + [-13, 0, 13].map(a => stroke(`M${lampP[0]} ${lampP[1] - 24}q${a * 1.5} 22 ${a * .5} 44`, { color: '#2a1c14', width: 2 })).join('') + rect(lampP[0] - 8, lampP[1] + 12, 16, 12, '#17110f');
  // curtains: swags and drops, lit on the inner edges
  const drop = (sd) => { const x0 = 7.1 * sd, n = 9; let q = ''; const P0 = c.p([x0, 9, 15]), P1 = c.p([4.3 * sd, 9, 15]), bot = c.p([0, 1.1, 15])[1]; for (let i = 0; i < n; i++) { const a = P0[0] + (P1[0] - P0[0]) * i / n, b = P0[0] + (P1[0] - P0[0]) * (i + 1.15) / n, t = i / n; const pinch = y => y; q += path(`M${a} -40L${b} -40C${b + sd * 6} 200 ${b + sd * -2} 380 ${b + sd * 14} ${bot}L${a + sd * 10} ${bot}C${a} 380 ${a + sd * 4} 200 ${a} -40Z`, lin([[0, mix('#2a0a0c', '#7d1512', t * t)], [.55, mix('#380c0e', '#c22a20', t * t * .95)], [1, mix('#1c0709', '#5b0f0e', t)]], sd > 0 ? 1 : 0, 0, sd > 0 ? 0 : 1, 0)); } return q; };
  s += g(drop(-1) + drop(1), { filter: F.gouacheV });
  let val = ''; for (let i = 0; i < 6; i++) { const a = 440 + i * 174, b = a + 174; val += path(`M${a - 6} -40H${b + 6}V30Q${(a + b) / 2} 150 ${a - 6} 30Z`, lin([[0, '#1c0709'], [.7, i === 2 || i === 3 ? '#8d1a16' : '#5b1210'], [1, i === 2 || i === 3 ? '#c9352a' : '#7d1512']])) + stroke(`M${a + 12} 44Q${(a + b) / 2} 128 ${b - 12} 44`, { color: '#2a0a0c', width: 3 }) + stroke(`M${a - 4} 32Q${(a + b) / 2} 150 ${b + 4} 32`, { color: '#d8a458', width: 5, opacity: i === 2 || i === 3 ? .9 : .5 }); }
  s += g(val, { filter: F.rough });
  // proscenium: gilded pilasters, arch
  const pil = sd => { const a = c.p([7.1 * sd, 0, 14.6])[0], b = c.p([8.6 * sd, 0, 14.6])[0], lo = Math.min(a, b), w = Math.abs(b - a); return rect(lo, -40, w, 760, lin(sd < 0 ? ['#1a1618', '#3a2a20', '#a8763c'] : ['#a8763c', '#3a2a20', '#1a1618'], 0, 0, 1, 0)) + [.25, .5, .75].map(t => rect(lo + w * t - 2, 40, 4, 560, '#171214')).join('') + rect(lo - 8, 20, w + 16, 16, '#8a6232') + rect(lo - 8, 610, w + 16, 40, '#3a2a20'); };
  s += g(pil(-1) + pil(1), { filter: F.gouacheV });
  // boxes either side
  for (const sd of [-1, 1]) for (let f = 0; f < 2; f++) { const x = v => 960 + sd * v, y = 150 + f * 230; s += path(`M${x(690)} ${y}Q${x(800)} ${y + 40} ${x(1010)} ${y + 30}V${y + 118}Q${x(800)} ${y + 116} ${x(690)} ${y + 66}Z`, lin(sd < 0 ? ['#15131a', '#4a3626', '#8a6234'] : ['#8a6234', '#4a3626', '#15131a'], 0, 0, 1, 0)) + stroke(`M${x(690)} ${y}Q${x(800)} ${y + 40} ${x(1010)} ${y + 30}`, { color: '#c9954e', width: 6, opacity: .8 }) + stroke(`M${x(690)} ${y + 66}Q${x(800)} ${y + 116} ${x(1010)} ${y + 118}`, { color: '#6a4a2a', width: 4 }) + [730, 790, 860, 930].map(v => ellipse(x(v), y + 66 + (v - 690) * .06, 14, 24, 'none', { stroke: '#a8763c', strokeWidth: 3, opacity: .6 })).join('') + path(`M${x(690)} ${y}Q${x(800)} ${y + 40} ${x(1010)} ${y + 30}V${y - 90}Q${x(800)} ${y - 80} ${x(690)} ${y - 96}Z`, '#08090e', { opacity: .8 }); }
  // seats: rows towards us, floor rising backwards
  const rows = 12; for (let i = 0; i < rows; i++) { const z = 13 * Math.pow(.845, i) - .05, fl = Math.max(0, (13 - z)) * .085, top = fl + .95, kk = c.s(z), w = .58, t = i / rows, gap = .62;
    const y = c.p([0, top, z])[1], y2 = c.p([0, fl + .1, z])[1] + 30; let row = '';
    const n = Math.ceil(1100 / (w * kk)) + 2; for (let j = 0; j < n; j++) for (const sd of [-1, 1]) { const xm = sd * (gap + w * (j + .5)); const p = c.p([xm, top, z]), hw = w * kk * .46, d = Math.abs(p[0] - 960); if (d > 1100) continue; const lit = Math.max(0, 1 - d / (300 + 620 * t)) * (1 - t * .45);
        row += path(`M${(p[0] - hw).toFixed(1)} ${y2}V${(y + hw * .5).toFixed(1)}Q${(p[0] - hw).toFixed(1)} ${y.toFixed(1)} ${(p[0] - hw * .35).toFixed(1)} ${(y - hw * .12).toFixed(1)}H${(p[0] + hw * .35).toFixed(1)}Q${(p[0] + hw).toFixed(1)} ${y.toFixed(1)} ${(p[0] + hw).toFixed(1)} ${(y + hw * .5).toFixed(1)}V${y2}Z`, mix('#0c121b', '#1f2c3c', (1 - t) * .7 + lit * .3)) + stroke(`M${(p[0] - hw * .92).toFixed(1)} ${(y + hw * .34).toFixed(1)}Q${(p[0] - hw * .84).toFixed(1)} ${(y + hw * .02).toFixed(1)} ${(p[0] - hw * .35).toFixed(1)} ${(y - hw * .1).toFixed(1)}H${(p[0] + hw * .35).toFixed(1)}Q${(p[0] + hw * .84).toFixed(1)} ${(y + hw * .02).toFixed(1)} ${(p[0] + hw * .92).toFixed(1)} ${(y + hw * .34).toFixed(1)}`, { color: mix('#2b3a4a', '#ffcf86', Math.min(1, .15 + lit)), width: Math.max(1.5, kk * .026), opacity: (.25 + lit * .75).toFixed(2) }); }
    s += rect(-60, y2 - 26, 2040, 60, mix('#090c12', '#1a2430', (1 - t) * .6)) + g(row, {}); }
  // aisle carpet glimmer
  s += g(gouges(70, q => { const t = Math.pow(q(), .8), y = 600 + t * 520; return [960 + q.norm(0, 12 + 60 * t), y, 0, q.range(10, 80) * (.3 + t), 1 + 4 * t]; }, '#ffcf86', { seed: 11 }), { opacity: .35, filter: F.dry });
  s += spray(960, 600, 520, 130, '#ffcf86', .22) + sprayPoly([[-40, 1120], [1960, 1120], [1960, 800], [-40, 800]], '#06080c', 0, 1120, 0, 820, .7);
  return picture('theatre-empty-stage', s, { vignette: .4 });
};
