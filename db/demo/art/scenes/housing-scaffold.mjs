import { C, F, picture, sky, clouds, cityline, rng, g, rect, poly, line, path, circle, ellipse, lin, rad, glow, figure, cam, mix, darken, lighten, shadow, stroke, tree, gulls, truck, cast, hatch, rope } from '../kit.mjs';
export const alt = 'Builders at work on a scaffold along a new brick apartment block, seen from the street below, while a tower crane swings a red beam across a bright morning sky.';
export default () => {
  const r = rng(47), c = cam({ cx: 960, hy: 960, f: 1180, h: 1.6, yaw: -36 });
  let s = sky({ y1: 960, stops: [[0, '#6f9bb0'], [.5, '#bcd0cc'], [.85, '#f1dfb8'], [1, '#f6dfae']], streaks: 14, streakColor: C.paper, seed: 8 }) + clouds({ y: 330, h: 170, n: 5, color: '#bccaca', lit: '#fff8e8', seed: 19, opacity: .95 });
  s += cityline({ y: 1000, h: 300, color: '#b9c2ba', seed: 9, x0: -20, x1: 760, minW: 60, maxW: 120 }) + cityline({ y: 1010, h: 190, color: '#98a6a4', seed: 15, x0: -20, x1: 760, minW: 50, maxW: 110 }) + g(rect(-40, 900, 800, 120, lin([['0', '#f3e2b8', 0], [1, '#f3e2b8', .9]])));
  // tower crane behind, to the right
  const cr = (x, y, k, col) => { let o = ''; const L = (a, b, w = 5) => line([[x + a[0] * k, y + a[1] * k], [x + b[0] * k, y + b[1] * k]], { color: col, width: w * k }); o += L([-16, 0], [-16, -640], 6) + L([16, 0], [16, -640], 6); for (let i = 0; i < 20; i++) o += L([i % 2 ? -16 : 16, -i * 32], [i % 2 ? 16 : -16, -(i + 1) * 32], 3) + L([-16, -i * 32], [16, -i * 32], 2); o += rect(x - 22 * k, y - 668 * k, 44 * k, 34 * k, darken(col, .2)) + rect(x - 40 * k, y - 664 * k, 20 * k, 24 * k, '#3b5566') + L([0, -664], [0, -760], 7) + L([-470, -668], [190, -668], 6) + L([-470, -690], [150, -690], 4); for (let i = 0; i < 30; i++) o += L([-470 + i * 21, -668], [-460 + i * 21, -690], 2.4) + L([-460 + i * 21, -690], [-449 + i * 21, -668], 2.4); o += L([0, -756], [-330, -690], 2.4) + L([0, -756], [-160, -690], 2.4) + L([0, -756], [170, -672], 2.4) + rect(x + 130 * k, y - 668 * k, 56 * k, 54 * k, '#6b6f70') + L([-190, -668], [-190, -470], 2) + rect(x - 206 * k, y - 664 * k, 32 * k, 14 * k, darken(col, .3)); return o; };
  const CX = 250, CY = 1010, K = 1.26, LX = CX + 190 * K; s += g(g(cr(0, 0, K, '#c08a36'), { transform: `translate(${CX} ${CY}) scale(-1 1)` }), { filter: F.rough }) + poly([[LX - 74, CY - 444 * K], [LX, CY - 470 * K], [LX + 74, CY - 440 * K]], 'none', { stroke: C.ink, strokeWidth: 2.4 }) + g(rect(-92, -9, 184, 18, C.red) + rect(-92, -9, 184, 4, '#e2645a') + rect(-92, 5, 184, 4, '#6f100e'), { transform: `translate(${LX} ${CY - 438 * K}) rotate(3)` });
  // the block: front wall plane z = Zf from x0 (far left) to x1 (the corner near us at right), side wall in shade is not seen
  const Z = 15, x0 = -17, x1 = 6.2, fl = 3, N = 7, H = N * fl + .8, q = (a, b, y0, y1, z, f, o) => c.quad([a, y0, z], [a, y1, z], [b, y1, z], [b, y0, z], f, o);
  let w = q(x0, x1, 0, H, Z, lin([[0, '#a8634a'], [.6, '#c98562'], [1, '#e0a57c']], 0, 0, 1, 0));
  // the top two floors are still bare concrete, open
  w += q(x0, x1, 5 * fl + .1, H - .8, Z, lin([['0', '#8f948f'], [1, '#cfc8b4']], 0, 0, 1, 0));
  for (let k = 0; k < N; k++) { const y = k * fl; w += q(x0, x1, y - .12, y + .14, Z - .02, k > 4 ? '#d9d2be' : '#e6cfa4');
    for (let x = x0 + .6; x < x1 - 1.4; x += 2.35) { if (k > 4) { w += q(x, x + 1.7, y + .3, y + 2.7, Z - .01, k === 6 ? '#6f8794' : '#38434c') + q(x, x + .5, y + .3, y + 2.7, Z - .02, '#59646a') + q(x + .2, x + 1.7, y + 2.3, y + 2.7, Z - .02, '#2a333b'); continue; }
      w += q(x - .1, x + 1.6, y + .7, y + 2.5, Z - .02, '#f3e0b8') + q(x, x + 1.5, y + .8, y + 2.4, Z - .03, mix('#35505f', '#8fb0b8', r() * .6)) + c.poly([[x, y + 2.4, Z - .04], [x + 1.5, y + 2.4, Z - .04], [x, y + 1.2, Z - .04]], '#b9d0d0', { opacity: .5 }) + c.line([x + .75, y + .8, Z - .05], [x + .75, y + 2.4, Z - .05], { color: '#f3e0b8', width: 4 }) + q(x - .15, x + 1.65, y + .6, y + .72, Z - .1, '#c7a574'); } }
  for (let y = .2; y < 5 * fl; y += .34) w += c.line([x0, y, Z - .01], [x1, y, Z - .01], { color: '#7a3f30', width: 1, opacity: .3 });
  // right end wall of the corner turned away: thin lit edge, starter bars on top
  for (let x = x0 + .4; x < x1; x += 1.1) w += c.line([x, H, Z], [x, H + r.range(.6, 1.4), Z], { color: '#6b4a3a', width: 2.4 });
  s += g(w, { filter: F.gouacheV });
  s += c.quad([x1, 0, Z], [x1, H - .8, Z], [x1 + .02, H - .8, Z + 8], [x1 + .02, 0, Z + 8], '#7a4a3a');
  // scaffold 1.6 m in front of the wall: standards, ledgers, boards, braces, guard rails, some green netting
  const zs = Z - 1.7, xs = []; for (let x = x0; x <= x1 + .6; x += 2.35) xs.push(x);
  // shadow of the scaffold on the wall
  let sd = ''; for (const x of xs) sd += c.line([x - 1, 0, Z - .05], [x - 1, H, Z - .05], { color: C.navy, width: 7 }); for (let k = 1; k <= N; k++) sd += c.line([x0, k * fl - 1.1, Z - .05], [x1, k * fl - 1.1, Z - .05], { color: C.navy, width: 15 }); s += g(sd, { opacity: .26, blend: 'multiply' });
  const boards = k => { const y = k * fl + .1; return c.quad([x0, y, zs], [x1 + .6, y, zs], [x1 + .6, y, zs + 1.2], [x0, y, zs + 1.2], '#4a3a30') + q(x0, x1 + .6, y - .14, y + .06, zs, '#e0b878') + q(x0, x1 + .6, y - .14, y - .08, zs, '#7a5838'); };
  const back = () => { let o = ''; for (const x of xs) o += c.line([x, 0, zs + 1.2], [x, H + 1, zs + 1.2], { color: '#55616a', width: 5 }); return o; };
  s += back();
  const rm = { color: '#fff3cf', dx: 2.4, dy: -1 }, man = (x, k, o, z = zs + .5) => { const p = c.p([x, k * fl + .16, z]), d = c.depth([x, 0, z]); return figure(p[0], p[1], 1.95 * 1180 / d, { hat: 'hard', hatColor: '#e9b054', coat: '#d98a3a', legs: '#2b3a4c', rim: rm, ...o }); };
  let crew = '';
  [[-15.2, 1, 'work', '#46607a'], [-11.6, 1, 'walk2', '#6c7a50', 1], [-6, 1, 'push', '#d98a3a'], [-2.6, 1, 'work', '#7a4a3a'], [-13.4, 2, 'bend', '#7a4a3a'], [-8.2, 2, 'work', '#d98a3a'], [-4.6, 2, 'carry', '#46607a', 1], [-1.3, 2, 'talk', '#3b4a5b'], [-14.6, 3, 'carry', '#d98a3a', 1], [-7.4, 3, 'point', '#3b4a5b'], [-5.4, 3, 'work', '#2f6064'], [-2, 3, 'bend', '#d98a3a'], [-12.6, 4, 'work', '#d98a3a'], [-8.6, 4, 'walk', '#46607a'], [-3.8, 4, 'wave', '#d98a3a'], [-13, 5, 'contra', '#46607a'], [-9.8, 5, 'work', '#7a4a3a'], [-6.4, 5, 'talk', '#d98a3a']].forEach(([x, k, pose, coat, bx], i) => { crew += man(x, k, { pose, coat, flip: i % 4 === 2, hatColor: i % 3 ? '#e9b054' : C.cream, ...(bx ? { prop: 'box', boxColor: '#a8563c' } : {}) }); });
  for (let k = 1; k <= N; k++) s += boards(k);
  s += crew;
  let f = ''; for (const x of xs) { f += c.line([x, 0, zs], [x, H + 1.2, zs], { color: '#2f3a44', width: 7, cap: 'butt' }) + c.line([x - .04, 0, zs], [x - .04, H + 1.2, zs], { color: '#f3dcae', width: 2 }); }
  for (let k = 1; k <= N; k++) for (const hgt of [.55, 1.05]) f += c.line([x0, k * fl + hgt, zs], [x1 + .6, k * fl + hgt, zs], { color: '#3d4a55', width: 4 });
  for (let i = 0; i < xs.length - 1; i++) if (i % 3 === 1) for (let k = 0; k < N; k++) f += c.line([xs[i + (k % 2)], k * fl, zs], [xs[i + 1 - (k % 2)], (k + 1) * fl, zs], { color: '#46535d', width: 4 });
  for (let i = 0; i < 7; i++) f += c.line([xs[6] + .4, i * fl + .1, zs + .3], [xs[6] + 1.5, (i + 1) * fl + .1, zs + .3], { color: '#8a6238', width: 6 });
  s += g(f, { filter: F.rough });
  // netting on two bays
  s += g(q(xs[1], xs[3], 2 * fl, 5 * fl, zs - .03, '#2f6064'), { opacity: .5, filter: F.lino }) + g(q(xs[1], xs[3], 2 * fl, 5 * fl, zs - .03, '#5f8f8a'), { opacity: .3 });
  // hoist rope with a bucket
  const hp = c.p([6.4, 6 * fl + 1.4, zs - .2]), hb = c.p([6.4, 2.6 * fl, zs - .2]); s += line([c.p([4.8, 6 * fl + 1.4, zs]), hp], { width: 7 }) + circle(hp[0], hp[1] + 6, 12, C.ink) + line([hp, hb], { width: 2.6, color: C.umber }) + path(`M${hb[0] - 24} ${hb[1]}H${hb[0] + 24}L${hb[0] + 18} ${hb[1] + 46}H${hb[0] - 18}Z`, '#56636b') + stroke(`M${hb[0] - 24} ${hb[1]}Q${hb[0]} ${hb[1] - 34} ${hb[0] + 24} ${hb[1]}`, { width: 3 });
  // ground: hoarding, sand heap, pallets, mixer and passers-by
  s += g(poly([[-40, 1010], [1960, 985], [1960, 1100], [-40, 1100]], lin([[0, '#d9c294'], [1, '#8d7a5f']])), { filter: F.gouache });
  let hd = ''; for (let i = 0; i < 24; i++) { const a = -17 + i * 1.02, b = a + 1; hd += c.quad([a, 0, zs - 2.4], [a, 2.1, zs - 2.4], [b, 2.1, zs - 2.4], [b, 0, zs - 2.4], i % 6 === 3 ? '#d9cba6' : i % 2 ? '#3d6a70' : '#37626a') + c.quad([a, 1.95, zs - 2.42], [a, 2.1, zs - 2.42], [b, 2.1, zs - 2.42], [b, 1.95, zs - 2.42], '#e6cfa4'); } s += g(hd, { filter: F.gouacheV });
  s += tree(1790, 1010, 330, { color: '#47674f', lit: '#a9ad66', seed: 4 }) + tree(1650, 1000, 240, { color: '#577a5c', lit: '#b9b870', seed: 7 });
  const gm = { color: '#fff3cf', dx: 2.6, dy: -1 }, P = (x, y, h, o) => cast(x, y, figure(x, y, h, o), { dx: -1.2, dy: .14, opacity: .4 }) + figure(x, y, h, { rim: gm, ...o });
  s += P(560, 1062, 170, { pose: 'walk', coat: C.navy, coatLen: 20, hat: 'long', hair: C.umber, bag: 'tote', bagColor: C.ochre }) + P(506, 1064, 104, { pose: 'walk2', coat: C.ochre, hat: 'beanie', hatColor: C.teal, bag: 'backpack', bagColor: C.slate }) + P(1270, 1050, 170, { pose: 'point', flip: true, hat: 'hard', hatColor: C.cream, coat: '#46535d', coatLen: 22, legs: C.ink }) + P(1330, 1054, 166, { pose: 'talk', flip: true, hat: 'hard', hatColor: '#e9b054', coat: '#d98a3a', prop: 'paper' });
  s += gulls(1300, 180, 4, { size: 15, color: '#3d4a55', seed: 3, spread: 120 });
  return picture('housing-scaffold', s, { vignette: .22 });
};
