import { C, F, cam, picture, rng, rect, path, poly, line, g, lin, rad, mix, darken, lighten, circle, ellipse, stroke, rim, clip, figure, smooth } from '../kit.mjs';
import { gouges, spray, sprayPoly, soft } from '../kit2.mjs';
export const alt = 'A worker in a hooded suit holds a shimmering silicon wafer in the amber light of a chip clean room; two colleagues stand at the machines behind and a red signal lamp glows.';
export default () => {
  const c = cam({ cx: 960, hy: 430, f: 1050, h: 1.65 }), r = rng(4), far = '#ffe3a0', X = 2.6, fog = z => Math.min(.9, Math.pow(Math.max(0, (z - 2) / 20), .7));
  let s = rect(-60, -60, 2040, 1200, '#d8962f');
  for (let z = 20; z > .7; z -= .8) { const t = fog(z); s += c.quad([-4, 0, z], [4, 0, z], [4, 0, z + .8], [-4, 0, z + .8], mix('#8a5216', far, t * .9)) + c.line([-4, 0, z], [4, 0, z], { color: mix('#5e360f', far, t), width: Math.max(.6, 5 / z) }); }
  for (let x = -4; x <= 4; x += .8) s += c.line([x, 0, .7], [x, 0, 20], { color: '#5e360f', width: 1.6, opacity: .35 });
  for (let z = 20; z > .9; z -= 1.2) for (let x = -3.6; x < 3.6; x += 1.2) { const t = fog(z), on = (Math.round(x / 1.2) + 30) % 3 !== 0; s += c.quad([x, 3.1, z], [x + 1.2, 3.1, z], [x + 1.2, 3.1, z + 1.2], [x, 3.1, z + 1.2], mix('#7a4a16', far, t)) + c.quad([x + .08, 3.1, z + .08], [x + 1.12, 3.1, z + .08], [x + 1.12, 3.1, z + 1.12], [x + .08, 3.1, z + 1.12], on ? mix('#ffd877', '#fff2c4', .4 + t * .5) : mix('#b57a26', far, t)); }
  // overhead rail with carriers
  for (const x of [-1.1, 1.1]) s += c.quad([x - .12, 2.75, 1], [x + .12, 2.75, 1], [x + .12, 2.75, 20], [x - .12, 2.75, 20], lin(['#6a4218', '#c98f3c'], 0, 0, 0, 1));
  for (const [x, z] of [[-1.1, 6.2], [1.1, 9], [1.1, 4.6]]) { const p = c.p([x, 2.72, z]), k = c.s(z); s += rect(p[0] - .26 * k, p[1], .52 * k, .14 * k, '#4a3018') + rect(p[0] - .22 * k, p[1] + .14 * k, .44 * k, .4 * k, mix('#f0d090', far, fog(z))) + rect(p[0] - .22 * k, p[1] + .14 * k, .16 * k, .4 * k, mix('#a8742a', far, fog(z))); }
  const e0 = c.p([-2.6, 3.1, 20]), e1 = c.p([2.6, 0, 20]); s += rect(e0[0], e0[1], e1[0] - e0[0], e1[1] - e0[1], '#fff0c0');
  // machines
  for (const sd of [-1, 1]) for (let i = 8; i >= 0; i--) { const z = 1.3 + i * 2.1, t = fog(z), x = X * sd, ht = [2.2, 2.5, 1.9, 2.3][(i + (sd > 0 ? 2 : 0)) % 4], b = mix(sd > 0 ? '#a06a24' : '#d9a04a', far, t), q = (y0, y1, a, e, f, o) => c.quad([x, y0, z + a], [x, y1, z + a], [x, y1, z + e], [x, y0, z + e], f, o);
    s += c.quad([x, 0, z], [sd * 4, 0, z], [sd * 4, ht, z], [x, ht, z], darken(b, .28 * (1 - t))) + g(q(0, ht, 0, 1.95, b), { filter: z < 8 ? F.gouacheV : null }) + q(ht - .1, ht, 0, 1.95, lighten(b, .4)) + q(0, .16, 0, 1.95, darken(b, .45));
    s += q(.95, 1.6, .15, .95, mix('#3a2410', far, t)) + q(1.0, 1.55, .2, .9, i % 2 ? mix('#fff1c0', far, t) : mix('#6a431a', far, t)) + q(.3, .8, .15, 1.8, darken(b, .16)) + q(.98, 1.55, 1.15, 1.75, mix('#fbe7b4', far, t)) + [0, 1, 2].map(k => q(1.1 + k * .14, 1.15 + k * .14, 1.22, 1.6 - k * .1, mix('#a06a24', far, t))).join('') + q(1.72, 1.8, .15, 1.8, mix('#5e3a14', far, t));
    if (z > 1.4 && z < 16) { const p = c.p([x, ht, z + 1.5]), k = c.s(z + 1.5); s += rect(p[0] - .03 * k, p[1] - .34 * k, .06 * k, .34 * k, mix('#4a3018', far, t)) + rect(p[0] - .06 * k, p[1] - .5 * k, .12 * k, .1 * k, sd > 0 && i === 2 ? C.red : mix('#7a3a1c', far, .4 + t)) + rect(p[0] - .06 * k, p[1] - .4 * k, .12 * k, .09 * k, mix('#f0b84a', far, t)) + (sd > 0 && i === 2 ? soft(p[0], p[1] - .45 * k, .7 * k, .6 * k, '#ff4a30', .6) : ''); } }
  s += g(c.poly([[-1, 0, 1], [1, 0, 1], [1.4, 0, 20], [-1.4, 0, 20]], '#ffe9b0', { opacity: .5 }), { filter: F.dry }) + soft(960, 430, 620, 320, '#fff3cc', .75, { blend: 'screen' });
  // colleagues
  const man = (X0, z, o) => { const p = c.p([X0, 0, z]), h = 1.78 * c.s(z); return g(ellipse(p[0], p[1], h * .2, h * .03, '#5e360f'), { opacity: .5, filter: F.blur2 }) + g(g(figure(p[0], p[1], h, { coat: '#f6e2b0', legs: '#f0d9a4', hat: 'hood', hatColor: '#fbeac0', skin: '#c9985a', hair: '#fbeac0', coatLen: 6, build: 1.2, tint: ['#ffe3a0', Math.min(.5, fog(z) * .6)], ...o }), {}), { filter: rim('#fffbe6', -2, -3, .9) }) + g(ellipse(p[0], p[1] - h * .3, h * .1, h * .26, rad([[0, '#8a5216', 0], [1, '#8a5216', 0]])), {}); };
  s += man(-1.35, 7.4, { pose: 'talk', flip: true }) + man(1.5, 5.6, { pose: 'work', joints: { arms: [[60, 96], [48, 90]], head: 4 } });
  // the worker in front
  const L = '#fdf0c8', M = '#e9c680', D = '#a8712c', DD = '#6a4016';
  let b = '';
  b += path('M598 1130C604 980 640 880 742 838C800 816 840 800 858 772H1062C1084 802 1130 820 1180 842C1280 884 1318 990 1322 1130Z', lin([L, M, D], 0, 0, 1, .2));
  b += path('M1062 772C1084 802 1130 820 1180 842C1280 884 1318 990 1322 1130H1120C1150 1010 1120 900 1010 830Z', D, { opacity: .75 }) + path('M1230 940Q1262 1030 1240 1130H1322C1318 1010 1290 930 1230 890Z', DD, { opacity: .55 });
  b += stroke('M962 846C968 940 964 1040 966 1130', { color: D, width: 5 }) + stroke('M742 1130C748 1050 736 970 720 930', { color: M, width: 7 }) + stroke('M858 772Q960 866 1062 772', { color: D, width: 7 });
  b += g(gouges(60, q => [q.range(640, 1290), q.range(880, 1110), 1.5 + q.range(-.35, .35), q.range(40, 130), q.range(1.5, 5)], D, { seed: 9, opacity: .5 }), { clip: clip(path('M618 1130C624 990 660 900 752 850C800 826 850 800 868 782H1052C1084 812 1120 840 1170 852C1262 894 1298 990 1302 1130Z')) });
  // hood
  b += path('M832 790C806 700 800 560 842 482C876 424 916 404 962 404C1010 404 1052 426 1082 484C1122 562 1114 700 1090 790Q960 872 832 790Z', lin([L, '#f3d696', D], 0, 0, 1, .1)) + path('M1040 440C1120 520 1122 690 1090 790Q1056 812 1016 822C1062 720 1072 560 1040 440Z', D, { opacity: .6 });
  b += stroke('M962 406C950 430 946 456 948 478', { color: D, width: 5 }) + stroke('M838 700Q836 760 850 790', { color: M, width: 6 });
  // face opening: goggles over eyes, mask below
  b += path('M866 560C884 520 920 506 962 506C1006 506 1040 522 1056 560C1066 600 1060 640 1046 664C1020 690 900 690 876 662C862 636 858 600 866 560Z', '#9a6238') + path('M866 560C884 520 920 506 962 506C1006 506 1040 522 1056 560L1052 580Q960 540 868 582Z', '#5e3716');
  b += path('M872 640C920 622 1006 622 1050 640C1058 700 1034 762 962 770C892 764 864 702 872 640Z', lin(['#fff6dc', '#ecd29a', '#b98540'], 0, 0, 1, .2)) + stroke('M880 668Q962 650 1042 668M888 702Q962 690 1034 702', { color: D, width: 4 }) + stroke('M962 634Q968 690 962 766', { color: '#d9b878', width: 4 });
  // eyes in goggles
  const eye = x => path(`M${x - 26} 598Q${x} 576 ${x + 26} 598Q${x} 612 ${x - 26} 598Z`, '#3a200e') + circle(x + 2, 596, 8, '#140c06') + circle(x - 1, 592, 2.6, '#fff4d4') + stroke(`M${x - 28} 596Q${x} 572 ${x + 27} 596`, { color: '#2a1608', width: 5 }) + stroke(`M${x - 32} 566Q${x} 550 ${x + 30} 564`, { color: '#3a200e', width: 7 });
  b += eye(918) + eye(1006);
  b += path('M858 562C890 540 1030 540 1062 562C1074 600 1062 636 1044 640C1010 648 988 640 962 622C936 640 912 648 880 640C860 634 848 600 858 562Z', '#fff2c8', { opacity: .2 }) + stroke('M858 562C890 540 1030 540 1062 562C1074 600 1062 636 1044 640C1010 648 988 640 962 622C936 640 912 648 880 640C860 634 848 600 858 562Z', { color: '#fff0c0', width: 7 }) + stroke('M880 572Q898 562 920 560', { color: '#ffffff', width: 6 }) + stroke('M1012 560Q1036 562 1048 574', { color: '#fff8e0', width: 4 });
  s += g(b, { filter: rim('#fffdf0', -6, -5, .9) });
  // the wafer and gloved hands
  const wx = 905, wy = 905, rx = 205, ry = 188, tilt = 'rotate(-12 905 905)'; const wc = clip(ellipse(wx, wy, rx - 5, ry - 5)); let waf = ellipse(wx, wy, rx, ry, '#3a2412') + ellipse(wx, wy, rx - 5, ry - 5, lin([[0, '#fff3cc'], [.24, '#e8b25a'], [.45, '#8a5a6a'], [.6, '#46606a'], [.78, '#7b94a8'], [1, '#f0c878']], 0, 0, 1, 1));
  let grid = ''; for (let x = -200; x <= 200; x += 32) grid += line([[wx + x, wy - 200], [wx + x, wy + 200]], { color: '#2a1a10', width: 2.6 }); for (let y = -192; y <= 192; y += 32) grid += line([[wx - 210, wy + y], [wx + 210, wy + y]], { color: '#2a1a10', width: 2.6 });
  const rr = rng(3); for (let x = -200; x < 200; x += 32) for (let y = -192; y < 190; y += 32) if (rr() < .5) grid += rect(wx + x + 4, wy + y + 4, 24, 24, rr.pick(['#fff3cc', '#46606a', '#ffd877', '#2f4a5a']), { opacity: .28 });
  waf += g(grid + poly([[wx - 200, wy + 60], [wx + 40, wy - 210], [wx + 110, wy - 210], [wx - 150, wy + 130]], '#fffbe8', { opacity: .6 }), { clip: wc }) + ellipse(wx, wy, rx - 5, ry - 5, 'none', { stroke: '#fff6d8', strokeWidth: 4 });
  const hand = (x, y, fl, rot) => g(path('M-70 96C-80 40 -60 6 -30 -10C-6 -40 10 -70 26 -74C40 -74 40 -58 30 -40L18 -12C40 -20 62 -26 70 -16C76 -6 64 2 44 8C64 6 76 12 72 22C68 32 50 32 38 34C56 36 60 46 54 54C44 64 20 60 10 70C4 84 6 100 4 116Z', '#c9d0c4') + path('M-70 96C-80 40 -60 6 -30 -10C-24 20 -30 60 4 116Z', '#8a8a78') + stroke('M44 8L14 12M38 34L10 36', { color: '#6a6a5c', width: 4 }), { transform: `translate(${x} ${y}) rotate(${rot}) scale(${fl} 1)` });
  s += g(ellipse(wx + 60, wy + 90, 250, 180, '#5e360f'), { opacity: .4, filter: F.blur16 }) + g(waf, { transform: tilt }) + g(path('M560 1130C600 1060 640 1010 690 990L760 1060C730 1090 710 1110 700 1130Z', lin([L, M])) + hand(728, 1000, 1, 8) + path('M1330 1130C1290 1050 1210 1000 1140 984L1078 1052C1120 1080 1150 1110 1160 1130Z', lin([M, D])) + hand(1092, 996, -1, -10), { filter: rim('#fffdf0', -3, -4, .8) }) + soft(wx - 80, wy - 80, 300, 240, '#fff4cc', .4, { blend: 'screen' });
  s += sprayPoly([[-40, -40], [420, -40], [240, 1120], [-40, 1120]], '#4a2a0c', -40, 500, 360, 520, .65) + sprayPoly([[1960, -40], [1500, -40], [1640, 1120], [1960, 1120]], '#4a2a0c', 1960, 500, 1540, 520, .75);
  return picture('chip-clean-room', s, { vignette: .3 });
};
