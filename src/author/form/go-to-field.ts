import { fieldPrefix } from './form-context.ts';

/**
 * Puts the focus on the field of a place, or of the nearest around it.
 *
 * @param again whether to look once more: the step of a scenario shows its fields when it has the focus
 * @returns false where the form has neither
 */
export function goToField(path: string, again = true): boolean {
  for (let place = path; place !== ''; place = place.replace(/(?:^|\.)[^.[]+$|\[\d+\]$/, '')) {
    const field = document.getElementById(`${fieldPrefix}-${place}`);
    if (field === null) continue;
    const folded = field.closest('details');
    if (folded) folded.open = true;
    field.focus();
    if (again && place !== path) requestAnimationFrame(() => goToField(path, false));
    return true;
  }
  return false;
}
