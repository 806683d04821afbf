import { C, F, picture, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, beam, figure, mix, darken, lighten, shadow, stroke, mist } from '../kit.mjs';
export const alt = 'An empty round council chamber seen from the gallery late at night: curved rows of desks and blue chairs face a lit rostrum, and one desk lamp still burns by a red chair.';
export default () => {
  const r = rng(19), cx = 960, cy = 500;
  let s = g(rect(-60, -60, 2040, 620, lin([[0, '#15202c'], [.6, '#3a3b3a'], [1, '#6d5a42']])), { filter: F.gouacheV });
  // back wall: curved panelling with pilasters and tall windows on the night city
  for (let i = 0; i < 13; i++) { const a = (i - 6) / 6, x = cx + Math.sin(a * 1.22) * 1030, w = 118 * Math.cos(a * 1.15), top = 40 + 26 * (1 - Math.cos(a * 1.4)) - 40 * Math.abs(a), bot = 420 + 34 * Math.cos(a * 1.4) - 10; if (Math.abs(i - 6) < 2) continue;
    s += path(`M${x - w / 2} ${bot}V${top + 60}Q${x} ${top - 30} ${x + w / 2} ${top + 60}V${bot}Z`, '#2a251f') + path(`M${x - w * .42} ${bot - 6}V${top + 66}Q${x} ${top - 16} ${x + w * .42} ${top + 66}V${bot - 6}Z`, lin([[0, '#0f1d33'], [.6, '#2c4967'], [1, '#a9907c']])) + rect(x - 2, top + 20, 4, bot - top - 26, '#2a251f') + [.3, .55, .8].map(t => rect(x - w * .42, top + (bot - top) * t, w * .84, 4, '#2a251f')).join('') + Array.from({ length: 12 }, () => rect(x + r.range(-.36, .36) * w, bot - r.range(12, 120), 4, 6, r.pick(['#ffd98c', '#f0a850', '#ffe9b8']), { opacity: .85 })).join(''); }
  for (let i = 0; i < 14; i++) { const a = (i - 6.5) / 6, x = cx + Math.sin(a * 1.22) * 1030, w = 26 * Math.cos(a * 1.15) + 6; s += rect(x - w / 2, -40, w, 520, lin([[0, '#3a2f25'], [.45, '#a57f50'], [1, '#4b3a2a']], 0, 0, 1, 0)); }
  s += g(path('M-60 -60H1980V10Q960 110 -60 10Z', '#241f1c') + path('M-60 10Q960 110 1980 10V30Q960 132 -60 30Z', '#b98d56'), { filter: F.gouache });
  // the rostrum wall: lit relief, a disc of rays, no letters
  s += g(path('M700 462V96Q960 40 1220 96V462Z', lin([[0, '#5b4630'], [.6, '#b5874f'], [1, '#e6b874']])) + path('M700 462V96L720 92V462ZM1220 462V96L1200 92V462Z', '#7a5a38'), { filter: F.gouacheV }) + Array.from({ length: 24 }, (_, i) => { const a = i * Math.PI / 12; return poly([[cx + Math.cos(a - .045) * 62, 214 + Math.sin(a - .045) * 62], [cx + Math.cos(a) * (i % 2 ? 96 : 116), 214 + Math.sin(a) * (i % 2 ? 96 : 116)], [cx + Math.cos(a + .045) * 62, 214 + Math.sin(a + .045) * 62]], '#f6dca0'); }).join('') + circle(cx, 214, 54, '#8a6238') + circle(cx, 214, 46, '#f0cf8c') + circle(cx, 214, 30, '#f8e0a8') + circle(cx, 214, 20, '#8a6238');
  for (const x of [750, 1170]) s += line([[x, 440], [x, 150]], { color: '#3b2c1e', width: 5 }) + g(path(`M${x} 156q${x < 900 ? 40 : -40} 14 ${x < 900 ? 48 : -48} 100t${x < 900 ? 4 : -4} 150q${x < 900 ? -28 : 28} 12 ${x < 900 ? -52 : 52} -6Z`, x < 900 ? '#37536c' : '#c9b27c') + path(`M${x} 156q${x < 900 ? 14 : -14} 40 ${x < 900 ? 14 : -14} 120t2 130l${x < 900 ? -16 : 14} -6Z`, '#1d2a36', { opacity: .5 }), { filter: F.gouacheV });
  s += glow(cx, 260, 420, '#ffd98c', .55);
  // floor of the well: an ellipse of parquet, light pooled on it
  s += g(path('M-60 470Q960 250 1980 470V1140H-60Z', lin([[0, '#4b392c'], [1, '#1c1614']])) + ellipse(cx, 590, 420, 120, lin([['0', '#e0b376'], [1, '#7c5738']])), { filter: F.gouache });
  for (let i = 1; i < 5; i++) s += ellipse(cx, 590, 420 * i / 5, 120 * i / 5, 'none', { stroke: '#5f4029', strokeWidth: 2, opacity: .5 }); for (let i = 0; i < 18; i++) { const a = i * Math.PI / 9; s += line([[cx, 590], [cx + Math.cos(a) * 420, 590 + Math.sin(a) * 120]], { color: '#5f4029', width: 1.6, opacity: .4 }); }
  // rostrum: president's bench in three steps with tall chairs
  const bench = (y, w, h, c) => path(`M${cx - w} ${y}Q${cx} ${y + 34} ${cx + w} ${y}V${y + h}Q${cx} ${y + h + 38} ${cx - w} ${y + h}Z`, lin([[0, lighten(c, .25)], [1, darken(c, .35)]])) + path(`M${cx - w - 8} ${y - 10}Q${cx} ${y + 22} ${cx + w + 8} ${y - 10}V${y + 2}Q${cx} ${y + 36} ${cx - w - 8} ${y + 2}Z`, '#f0cb8c');
  s += [-150, -75, 75, 150].map(x => path(`M${cx + x - 20} 440V356q20 -20 40 0V440Z`, '#2c4760') + path(`M${cx + x - 14} 440V362q14 -12 28 0V440Z`, '#3d5e7b')).join('') + path(`M${cx - 28} 440V318q28 -30 56 0V440Z`, '#2c4760') + path(`M${cx - 20} 440V326q20 -20 40 0V440Z`, '#47698a');
  s += g(bench(424, 230, 50, '#8d6239') + bench(492, 160, 52, '#7a5230'), { filter: F.gouache }) + [-150, 0, 150].map(x => line([[cx + x, 432], [cx + x + 9, 404]], { color: C.ink, width: 2.6 }) + circle(cx + x + 10, 402, 4, C.ink)).join('') + rect(cx - 34, 478, 68, 20, '#f6e6c2', { transform: `rotate(-2 ${cx} 480)` }) + line([[cx, 498], [cx + 6, 468]], { color: C.ink, width: 3 });
  // rows of desks: concentric half rings growing towards us; each desk a segment with a chair behind it
  const ring = (R, a) => [cx + Math.cos(a) * R * 1.36, cy + 96 + Math.sin(a) * R * .62];
  let lampAt;
  [330, 455, 600, 770, 965].forEach((R, k) => {
    const n = 9 + k * 3, a0 = -.12, a1 = Math.PI + .12, H = 26 + k * 13, D = 30 + k * 9; let o = '', ch = '';
    for (let i = 0; i < n; i++) {
      const A = a0 + (a1 - a0) * (i + .05) / n, B = a0 + (a1 - a0) * (i + .95) / n, m = (A + B) / 2; if (Math.abs(m - Math.PI / 2) < .085 + .01 * k) continue;
      const q = Array.from({ length: 5 }, (_, j) => A + (B - A) * j / 4), inn = q.map(a => ring(R, a)), out = q.map(a => ring(R + D, a)), near = Math.max(0, Math.sin(m)), lit = .5 + .5 * (1 - k / 5), far = Math.abs(Math.cos(m));
      const top = mix(mix('#c8935a', '#4a3525', k / 6), '#241d1b', far * .35), front = mix('#33251b', '#14151a', k / 6);
      // chair stands outside the desk (nearer us), with its back towards us
      const c0 = ring(R + D + 30 + k * 12, m), cw = 20 + k * 11, hh = 42 + k * 20, red = k === 2 && i === 9;
      ch += path(`M${c0[0] - cw} ${c0[1] + 8}V${c0[1] - hh}Q${c0[0]} ${c0[1] - hh - cw * .55} ${c0[0] + cw} ${c0[1] - hh}V${c0[1] + 8}Q${c0[0]} ${c0[1] + 18} ${c0[0] - cw} ${c0[1] + 8}Z`, red ? C.red : lin([[0, mix('#6f93ad', '#2c4256', k / 5)], [.25, mix('#3a5973', '#1b2b3b', k / 5)], [1, '#101a26']])) + stroke(`M${c0[0] - cw} ${c0[1] - hh}Q${c0[0]} ${c0[1] - hh - cw * .55} ${c0[0] + cw} ${c0[1] - hh}`, { color: red ? '#f2a58f' : mix('#e0c08c', '#6f7f8c', k / 5), width: 2.6 });
      // the desk: panel towards the well is hidden; we see the top and its outer edge
      o += poly([...inn, ...out.slice().reverse()].map(([x, y]) => [x, y - H]), top) + poly([...out.map(([x, y]) => [x, y - H]), ...out.slice().reverse().map(([x, y]) => [x, y - H * .2])], front) + line(inn.map(([x, y]) => [x, y - H]), { color: mix('#ffdf9f', '#8d6a45', k / 5), width: 2.6 });
      const p = ring(R + D * .5, m), u = 1 + k * .42; o += line([[p[0], p[1] - H], [p[0] + 5 * u, p[1] - H - 20 * u]], { color: '#0f1319', width: 1.8 * u }) + circle(p[0] + 5.4 * u, p[1] - H - 21 * u, 2.8 * u, '#0f1319');
      if (r() < .5) o += poly([[p[0] - 20 * u, p[1] - H - 3 * u], [p[0] - 5 * u, p[1] - H - 4 * u], [p[0] - 3 * u, p[1] - H + 4 * u], [p[0] - 20 * u, p[1] - H + 5 * u]], mix('#fff3d8', '#8f8878', k / 6));
      if (red) lampAt = [p[0] - 6, p[1] - H, u, c0];
    }
    s += g(o, { filter: F.rough }) + (k === 2 ? '@LAMP@' : '') + g(ch, { filter: F.rough });
  });
  const [lx, ly, u] = lampAt;
  const L = ellipse(lx + 16, ly + 2, 150, 46, rad([[0, '#ffe9b0', .95], [1, '#ffd98c', 0]])) + glow(lx + 10, ly - 34, 170, '#ffdf9a', .85) + line([[lx - 30, ly], [lx - 34, ly - 44], [lx - 6, ly - 66]], { color: '#0f1319', width: 5 }) + ellipse(lx - 30, ly + 1, 17, 6, '#0f1319') + path(`M${lx - 24} ${ly - 56}L${lx + 4} ${ly - 80}L${lx + 26} ${ly - 42}Q${lx} ${ly - 34} ${lx - 24} ${ly - 56}Z`, '#2f6064') + poly([[lx - 4, ly - 10], [lx + 44, ly - 14], [lx + 54, ly + 8], [lx, ly + 12]], '#fffaf0') + rect(lx + 62, ly - 18, 14, 18, '#c98f86');
  s = s.replace('@LAMP@', L);
  // ring chandelier and gallery rail with the dark of the balcony
  s += g(ellipse(cx, 96, 330, 40, 'none', { stroke: '#4b3a2a', strokeWidth: 12 }) + ellipse(cx, 92, 330, 40, 'none', { stroke: '#d9ac68', strokeWidth: 3 }), {}) + Array.from({ length: 18 }, (_, i) => { const a = i * Math.PI / 9, x = cx + Math.cos(a) * 330, y = 100 + Math.sin(a) * 40; return glow(x, y + 8, 46, '#ffdf9a', .55) + ellipse(x, y + 8, 7, 10, i % 3 ? '#e0ad66' : '#fff0c8'); }).join('') + [-200, 0, 200].map(x => line([[cx + x, -20], [cx + x, 66]], { color: '#2a251f', width: 3 })).join('');
  s += g(path('M-60 1052Q960 1010 1980 1052V1120H-60Z', '#120f10') + path('M-60 1036Q960 992 1980 1036V1060Q960 1016 -60 1060Z', lin([['0', '#7a5636'], [1, '#2a1d15']])), { filter: F.gouache }) + stroke('M-60 1038Q960 994 1980 1038', { color: '#d6a25f', width: 3 });
  return picture('council-chamber-night', s, { vignette: .55 });
};
