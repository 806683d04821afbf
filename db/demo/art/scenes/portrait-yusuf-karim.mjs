import { C, circle } from '../kit.mjs';
import { head, ground, square, jacket, earring } from '../portraits.mjs';
export const size = [960, 960], limit = 90_000;
export const alt = 'Portrait of Yusuf Karim, a man in his sixties with silver hair and a silver moustache, in a dark jacket with a red tie, facing right, on a deep blue ground.';
export default () => square('portrait-yusuf-karim', (H => ground('#3f5a70', '#7694a4', '#1f3040', 580, 260, 12) + H.svg + jacket(H, { shirt: '#efe4cc', shade: '#a89c84', lapel: '#17191f', lapelLit: '#3c3d44', tie: C.red, light: -1 }))(head({ yaw: 27, roll: -1, skin: '#b88058', hairColor: '#8d8f90', hairLit: '#f0ece0', browColor: '#6d6a66', hair: 'receding', moustache: true, cloth: '#2a2a31', clothLit: '#4e5058', collar: 'jacket', iris: '#2c1c12', age: .95, brow: 1.3, browW: 1.35, noseL: 1.16, noseW: 1.1, noseB: 1, jawW: 1.04, lips: .85, neckW: 1.06, shoulders: 1.03, light: [-.62, .5, .58], seed: 24 })));
