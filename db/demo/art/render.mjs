// node render.mjs [id…]  renders scenes/{id}.mjs (all, when none is named) to ../pictures/{id}.jpg, one after the other.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync, readdirSync, statSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
const here = dirname(fileURLToPath(import.meta.url)), out = join(here, '..', 'pictures'), LIMIT = 250_000;
mkdirSync(out, { recursive: true });
const ids = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(join(here, 'scenes')).filter(f => f.endsWith('.mjs') && f[0] !== '_' && !f.startsWith('portrait-')).map(f => f.slice(0, -4)).sort();
for (const id of ids) {
  const tmp = mkdtempSync(join(tmpdir(), 'art-')), t0 = Date.now();
  try {
    const scene = await import(pathToFileURL(join(here, 'scenes', id + '.mjs')));
    if (!scene.alt) console.warn(id + ': no alt text');
    writeFileSync(join(tmp, 'a.html'), `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;background:#f4ead6;overflow:hidden}svg{display:block}</style>${scene.default()}`);
    execFileSync('/usr/bin/chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1', `--user-data-dir=${join(tmp, 'u')}`, `--screenshot=${join(tmp, 'a.png')}`, '--window-size=1920,1240', join(tmp, 'a.html')], { stdio: 'ignore', timeout: 180_000 });
    const jpg = join(out, id + '.jpg'); let q = 84;
    for (; q >= 30; q -= 4) { // 1240 high, then cropped: newer chromium takes some height for its own bars
      execFileSync('convert', [join(tmp, 'a.png'), '-crop', '1920x1080+0+0', '+repage', '-strip', '-sampling-factor', '4:2:0', '-interlace', 'Plane', '-define', 'jpeg:dct-method=float', '-quality', String(q), jpg]);
      if (statSync(jpg).size <= LIMIT) break;
    }
    console.log(`${id}: quality ${q}, ${Math.round(statSync(jpg).size / 1000)} kB, ${((Date.now() - t0) / 1000).toFixed(1)} s`);
  } catch (e) { console.error(id + ': ' + e.message); process.exitCode = 1; } finally { rmSync(tmp, { recursive: true, force: true }); }
}
