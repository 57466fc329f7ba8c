import { describe, expect, it } from 'vitest';
import { profileNamed, profiles } from '../../../src/preview/profiles/profiles.ts';

describe('profiles', () => {
  it('are found by their names', () => {
    for (const profile of profiles) expect(profileNamed(profile.name)).toBe(profile);
    expect(new Set(profiles.map(({ name }) => name)).size).toBe(profiles.length);
  });
});
