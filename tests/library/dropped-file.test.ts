import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../src/library/dropped-file.ts';

const file = new File(['zip'], 'course.zip');
const item = (isDirectory: boolean) => ({
  webkitGetAsEntry: () => ({ isDirectory }) as FileSystemEntry,
});

describe('what is dropped', () => {
  it('is taken when it is one file', () => {
    const one = { files: [file], items: [item(false)] };
    for (const most of ['one', 'many'] as const)
      expect(droppedFiles(one, most)).toEqual({ kind: 'files', files: [file] });
  });

  it('is taken when it is several, where a page takes them', () => {
    const two = { files: [file, file], items: [item(false), item(false)] };
    expect(droppedFiles(two, 'many')).toEqual({ kind: 'files', files: [file, file] });
  });

  it('is refused when a folder is among several', () => {
    const refused = droppedFiles({ files: [file, file], items: [item(false), item(true)] }, 'many');
    expect(refused.kind === 'refused' && refused.why).toContain('course.zip is a folder');
  });

  it.each([
    ['nothing', { files: [], items: [] }, 'No file'],
    ['two files', { files: [file, file], items: [item(false), item(false)] }, '2 files'],
    ['a folder', { files: [file], items: [item(true)] }, 'course.zip is a folder'],
  ])('is refused with the reason when it is %s', (_, dropped, why) => {
    const refused = droppedFiles(dropped, 'one');
    expect(refused.kind === 'refused' && refused.why).toContain(why);
  });
});
