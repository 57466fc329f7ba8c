import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageAddress, packageFolder } from '../../../src/preview/serving/package-address.ts';

const scope = 'https://host/deep/assets/try/';

describe('packageAddress', () => {
  it.each([
    [`${scope}a1/index.html`, { id: 'a1', path: 'index.html' }],
    [`${scope}a1/sub%20folder/page.html?x=/y#z`, { id: 'a1', path: 'sub folder/page.html' }],
    [`${scope}a1/100%.html`, { id: 'a1', path: '100%.html' }],
    [`${scope}a1`, { id: 'a1', path: '' }],
    [scope, null],
    ['https://host/deep/index.html', null],
  ])('reads %s as %j', (address, read) => {
    expect(packageAddress(scope, address)).toEqual(read);
  });

  it('finds again what was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^.+$/), fc.stringMatching(/^[^?#]*$/), (id, path) => {
        const written =
          packageFolder(scope, id) + path.split('/').map(encodeURIComponent).join('/');
        expect(packageAddress(scope, written)).toEqual({ id, path });
      }),
    );
  });
});
