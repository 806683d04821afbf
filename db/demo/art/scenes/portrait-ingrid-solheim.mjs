import { C, circle } from '../kit.mjs';
import { head, ground, square, jacket, earring } from '../portraits.mjs';
export const size = [960, 960], limit = 90_000;
export const alt = 'Portrait of Ingrid Solheim, a woman in her fifties with short grey-blonde hair and a press-red roll-neck, three-quarter view to the right, on a blue-grey ground.';
export default () => square('portrait-ingrid-solheim', ground('#7f9aa6', '#b7c7cd', '#4a6476', 560, 260, 2) + head({ yaw: 26, pitch: -2, roll: -2, skin: '#d6a284', hairColor: '#a8946f', hairLit: '#efe2c0', browColor: '#8f7656', hair: 'pixie', cloth: '#a31d18', clothLit: '#cf4034', collar: 'turtle', iris: '#41586a', age: .55, lips: .9, jawW: .84, chin: .75, browW: .8, brow: .7, noseL: .97, noseW: .9, cheek: 1.05, shoulders: .93, neckW: .94, light: [-.6, .5, .62], seed: 4 }).svg);
