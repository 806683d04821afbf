import { C, F, picture, sky, clouds, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, figure, mix, darken, lighten, mist, stroke, beam, rim } from '../kit.mjs';
export const alt = 'Seen from within the crowd at nightfall: hundreds of people in an old square hold phone lights aloft towards a lit balcony, one red banner among them.';
export default () => {
  const r = rng(31);
  let s = sky({ y1: 620, stops: [[0, '#16243c'], [.4, '#35506c'], [.7, '#7b7f90'], [1, '#d9996a']], streaks: 14, streakColor: '#8d93a4', streakOpacity: .35, seed: 6 }) + clouds({ y: 210, h: 60, n: 5, color: '#3a4a64', lit: '#b98c82', seed: 4, opacity: .7 });
  for (let i = 0; i < 26; i++) s += circle(r.range(0, 1920), r.range(0, 170), 1.4, C.cream, { opacity: .6 });
  // facades: left and right rows in perspective, a palace at the end
  const row = (x0, x1, yT0, yT1, yB0, yB1, n, floors, cA, seed, lightSide) => {
    const q = rng(seed); let o = ''; const X = t => x0 + (x1 - x0) * (1 - Math.pow(1 - t, 1.55)), lerp = (a, b, t) => a + (b - a) * t, tt = t => 1 - Math.pow(1 - t, 1.55);
    for (let i = 0; i < n; i++) { const a = i / n, b = (i + 1) / n, A = tt(a), B = tt(b), dh = q.range(-.03, .05), c = mix(q.pick(cA), '#27384e', .2 + .25 * a), P = (t, v) => [x0 + (x1 - x0) * t, lerp(lerp(yT0, yT1, t) + dh * (lerp(yB0, yB1, t) - lerp(yT0, yT1, t)), lerp(yB0, yB1, t), v)];
      o += poly([P(A, 0), P(B, 0), P(B, 1), P(A, 1)], lin([[0, darken(c, .25)], [1, mix(c, '#e0a668', .35)]]));
      o += poly([P(A, -.028), P(B, -.028), P(B, .012), P(A, .012)], mix(c, '#d9b48a', .45)) + poly([P(A, -.03), P(B, -.03), P(lerp(A, B, .82), -.13), P(lerp(A, B, .18), -.13)], '#28303f');
      for (let k = 0; k < floors; k++) for (let j = 0; j < 4; j++) { const u0 = lerp(A, B, (j + .28) / 4), u1 = lerp(A, B, (j + .74) / 4), v0 = (k + .26) / floors, v1 = (k + .8) / floors, on = q() < .34; o += poly([P(u0, v0), P(u1, v0), P(u1, v1), P(u0, v1)], on ? q.pick(['#ffd98f', '#f3b25a', '#e8a050']) : '#1c2738') + poly([P(u0 - .002, v0 - .03), P(u1 + .002, v0 - .03), P(u1 + .002, v0 - .012), P(u0 - .002, v0 - .012)], mix(c, '#e6cfa4', .4)); if (k === 1 && j % 2 === 0) o += poly([P(u0 - .006, v1), P(u1 + .006, v1), P(u1 + .006, v1 + .02), P(u0 - .006, v1 + .02)], '#141c28'); }
    }
    return g(o, { filter: F.gouacheV });
  };
  s += row(-60, 640, 40, 400, 860, 712, 5, 4, ['#9d7c63', '#7c7a7d', '#a78d6f', '#8b5f52', '#6f8083'], 4);
  s += row(1980, 1290, 60, 404, 860, 712, 5, 4, ['#8a8476', '#9b735e', '#6b7480', '#a98a6a'], 9);
  // the palace
  let p = rect(630, 392, 670, 330, lin([[0, '#6f6f7a'], [1, '#e0b57a']])) + rect(616, 380, 698, 16, '#c9b08c') + rect(616, 396, 698, 5, '#4a4650') + poly([[830, 380], [965, 318], [1100, 380]], '#a9967e') + poly([[862, 374], [965, 328], [1068, 374]], '#6b6468');
  p += rect(935, 232, 60, 90, lin(['#5f6472', '#b29a7c'])) + path('M929 232Q965 170 1001 232Z', '#38535a') + line([[965, 200], [965, 150]], { color: C.ink, width: 4 }) + circle(965, 272, 20, '#ffdf9a') + line([[965, 260], [965, 272], [973, 277]], { color: C.ink, width: 2.6 });
  for (let i = 0; i < 11; i++) { const x = 652 + i * 58; for (const [y, h] of [[424, 74], [540, 78]]) { const on = (y > 500 && i > 3 && i < 7) || r() < .38; p += rect(x, y, 28, h, on ? '#ffcf7c' : '#222d3e') + rect(x + 13, y, 2, h, '#7d6a55') + rect(x - 4, y - 10, 36, 6, '#d8bd92'); } p += rect(x + 38, 404, 9, 216, '#d0b48a', { opacity: .7 }); }
  p += rect(860, 618, 210, 10, '#f1d9a8') + Array.from({ length: 22 }, (_, i) => rect(864 + i * 9.4, 594, 3, 26, '#2a2f3b')).join('') + rect(858, 590, 214, 5, '#2a2f3b');
  for (let i = 0; i < 9; i++) p += path(`M${664 + i * 70} 722V672a20 20 0 0 1 40 0V722Z`, '#2b2f3b');
  s += g(p, { filter: F.gouacheV }) + glow(965, 580, 330, '#ffcf7c', .6) + figure(952, 620, 54, { view: 'front', coat: C.ink }) + figure(984, 620, 54, { view: 'front', pose: 'wave', coat: C.navy }) + rect(858, 598, 214, 24, '#3a3a44', { opacity: .85 }) + rect(856, 592, 218, 7, '#e6c48c');
  // statue on its plinth
  s += g(poly([[700, 760], [708, 600], [772, 600], [780, 760]], '#3a4454') + rect(698, 592, 84, 12, '#4f5868') + figure(742, 594, 150, { pose: 'point', coat: '#27323f', legs: '#27323f', skin: '#27323f', hair: '#27323f', hat: 'short', coatLen: 24, rim: { color: '#d6a873', dx: 2, dy: -1 } }), { filter: F.rough });
  s += mist(560, 260, '#f0b36a', .4);
  // crowd: rows from the far end to the near, each with its phones
  let phones = '';
  const rowOf = (y, h, n, air, seed, up) => {
    const q = rng(seed); let o = '', base = mix('#131b28', '#8a6f60', air);
    for (let i = 0; i < n; i++) {
      const x = -40 + 2000 * (i + q.range(.1, .9)) / n, yy = y + q.range(-.1, .1) * h, hh = h * q.range(.92, 1.08), cc = mix(q.pick(['#1b2a3d', '#33303a', '#4a3a35', '#2a4250', '#16202e', '#5a4a40']), '#8a6f60', air), raise = q() < up;
      const hd = h * .085, sh = h * .13; // head & shoulders from behind
      o += path(`M${x - sh} ${yy}Q${x - sh * 1.02} ${yy - hh * .2} ${x - sh * .34} ${yy - hh * .235}L${x - hd * .4} ${yy - hh * .3}H${x + hd * .4}L${x + sh * .34} ${yy - hh * .235}Q${x + sh * 1.02} ${yy - hh * .2} ${x + sh} ${yy}L${x + sh * .96} ${yy + hh * .4}H${x - sh * .96}Z`, cc) + rect(x - hd * .36, yy - hh * .3, hd * .72, hh * .07, mix('#8a5a42', '#8a6f60', air)) + ellipse(x, yy - hh * .335, hd * .72, hd * .92, mix(q.pick(['#14161c', '#241c1a', '#33241d', '#1c2029', '#473222']), '#8a6f60', air));
      if (q() < .3) o += q() < .5 ? path(`M${x - hd * .74} ${yy - hh * .35}Q${x - hd * .95} ${yy - hh * .22} ${x - hd * .7} ${yy - hh * .2}H${x + hd * .7}Q${x + hd * .95} ${yy - hh * .22} ${x + hd * .74} ${yy - hh * .35}Z`, mix('#2a1f1c', '#8a6f60', air)) : circle(x, yy - hh * .44, hd * .34, mix('#2a1f1c', '#8a6f60', air)); else if (q() < .2) o += path(`M${x - hd * .8} ${yy - hh * .33}Q${x - hd * .8} ${yy - hh * .44} ${x} ${yy - hh * .44}T${x + hd * .8} ${yy - hh * .33}Z`, mix(q.pick(['#46607a', '#7d6a4a', '#2f6064']), '#8a6f60', air));
      if (raise) { const sd = q() < .5 ? 1 : -1, ex = x + sd * sh * q.range(1, 1.3), ey = yy - hh * q.range(.3, .36), wx = x + sd * sh * q.range(.6, 1.2), wy = yy - hh * q.range(.5, .64), aw = hd * .5; o += line([[x + sd * sh * .8, yy - hh * .16], [ex, ey], [wx, wy]], { color: cc, width: aw }) + circle(wx, wy, aw * .55, mix('#a9765a', '#8a6f60', air)); const pw = hd * .62, ph = hd * 1.05, tl = q.range(-14, 14); phones += `<g transform="translate(${wx.toFixed(1)} ${(wy - ph * .5).toFixed(1)}) rotate(${tl.toFixed(0)})">` + rect(-pw / 2, -ph / 2, pw, ph, '#16202e', { rx: pw * .14 }) + '</g>' + glow(wx, wy - ph * .6, hd * 2.6, '#fff0c6', .85) + circle(wx, wy - ph * .6, hd * .24, '#fffdf2'); }
    }
    const out = g(o, { filter: h > 100 ? rim('#f7c57e', 0, -Math.max(1, h / 190), .5) : undefined }) + phones; phones = ''; return out;
  };
  s += g(rect(-40, 716, 2000, 400, lin([[0, '#a9805f'], [.3, '#3c3b44'], [1, '#121a27']])), { filter: F.gouache });
  for (let i = 0; i < 160; i++) { const y = 716 + r() * 26; s += circle(r.range(560, 1380), y, 2.2, '#fff0c6', { opacity: r.range(.5, 1) }); }
  s += rowOf(764, 90, 110, .5, 3, .32) + rowOf(790, 118, 90, .4, 4, .36) + rowOf(824, 156, 66, .3, 5, .38) + mist(700, 120, '#f3bf7c', .4) + rowOf(872, 210, 46, .2, 6, .42);
  // the red banner carried in the middle
  s += line([[1040, 900], [1040, 660]], { color: C.ink, width: 6 }) + line([[1250, 910], [1250, 672]], { color: C.ink, width: 6 }) + g(path('M1040 664Q1100 690 1150 672T1250 676V770Q1200 782 1146 768T1040 764Z', C.red) + path('M1120 680Q1140 720 1128 770L1150 770Q1160 720 1150 674Z', C.redDark, { opacity: .6 }) + path('M1200 672Q1220 720 1210 776L1250 770V676Z', C.redDark, { opacity: .4 }), { filter: F.gouacheV });
  s += rowOf(944, 300, 30, .1, 7, .4) + rowOf(1040, 420, 18, .04, 8, .42) + rowOf(1190, 600, 11, 0, 22, .36);
  return picture('protest-square-phones', s, { vignette: .4 });
};
