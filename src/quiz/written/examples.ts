/** Something to pick, to be filled in. */
export const pick = (id: string) => ({ id, text: '…' });

export const pickWithFeedback = (id: string) => ({ ...pick(id), feedback: '…' });
