import { describe, expect, it } from 'vitest';
import { droppedFile } from '../../src/library/dropped-file.ts';

const file = new File(['zip'], 'course.zip');
const item = (isDirectory: boolean) => ({
  webkitGetAsEntry: () => ({ isDirectory }) as FileSystemEntry,
});

describe('what is dropped', () => {
  it('is taken when it is one file', () => {
    expect(droppedFile({ files: [file], items: [item(false)] })).toEqual({ kind: 'file', file });
  });

  it.each([
    ['nothing', { files: [], items: [] }, 'No file'],
    ['two files', { files: [file, file], items: [item(false), item(false)] }, '2 files'],
    ['a folder', { files: [file], items: [item(true)] }, 'course.zip is a folder'],
  ])('is refused with the reason when it is %s', (_, dropped, why) => {
    const refused = droppedFile(dropped);
    expect(refused.kind === 'refused' && refused.why).toContain(why);
  });
});
