import { C, circle } from '../kit.mjs';
import { head, ground, square, jacket, earring } from '../portraits.mjs';
export const size = [960, 960], limit = 90_000;
export const alt = 'Portrait of Hanne Brandt, a woman in her forties with copper-red hair tied back in a tail over her shoulder, in a green jacket over a press-red shirt, facing left, on a pale stone ground.';
export default () => square('portrait-hanne-brandt', (H => ground('#b9b8a4', '#dedbc6', '#7d8076', 1300, 250, 10) + H.svg + jacket(H, { shirt: C.red, shade: C.redDark, lapel: '#233a36', lapelLit: '#48685e', light: 1 }))(head({ yaw: -27, bodyYaw: -12, roll: -1, skin: '#e0b094', hairColor: '#93461f', hairLit: '#d98d4e', browColor: '#8a4a28', hair: 'tied', cloth: '#2f4d48', clothLit: '#55786e', collar: 'jacket', iris: '#5a6a48', age: .28, jawW: .83, chin: .7, browW: .8, brow: .6, noseL: 1, noseW: .88, lips: 1.0, neckW: .92, shoulders: .92, light: [.6, .5, .62], rimLight: [-.9, .1, -.45], seed: 21 })));
