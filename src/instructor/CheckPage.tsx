import { DropZone } from '../library/DropZone.tsx';
import { LibraryList } from '../library/LibraryList.tsx';
import { useLibrary } from '../library/use-library.ts';
import { ReportView } from './ReportView.tsx';
import { type Checking, useCheck } from './use-check.ts';
import { Working } from './Working.tsx';

/** Checking any SCORM package, in this browser. */
export function CheckPage() {
  const { entries, add, remove, download } = useLibrary();
  const { checking, request, take, cancel } = useCheck(add);
  return (
    <div className="tool-page check-page">
      <p className="tool-lead">
        Find out whether a package of SCORM or cmi5, from any maker, will import and work before you
        upload it. It stays on this device, and nothing in it is run.
      </p>
      <DropZone label="Choose a package" accept=".zip" onFile={(file) => void take(file)}>
        <p className="hint">
          or drop the zip anywhere on this page: SCORM 1.2, 2004 or cmi5, of any size
        </p>
      </DropZone>
      <p className="said" role="status">
        {statusWords(checking)}
      </p>
      {checking.kind === 'keeping' && <Working label="Keeping a copy" done={null} />}
      {checking.kind === 'checking' && (
        <Working
          label={`Checking ${checking.name}`}
          done={checking.progress && checking.progress.done / (checking.progress.total || 1)}
          onCancel={cancel}
        />
      )}
      {(checking.kind === 'failed' || checking.kind === 'missing') && (
        <p className="trouble" role="alert">
          {troubleWords(checking)}
        </p>
      )}
      {checking.kind === 'checked' && (
        <ReportView report={checking.report} kept={checking.kept} asked={request.finding} />
      )}
      <LibraryList
        entries={entries}
        onRemove={remove}
        onDownload={download}
        current={request.packageId}
      />
    </div>
  );
}

function statusWords(checking: Checking): string {
  if (checking.kind === 'checking') return `Checking ${checking.name}…`;
  if (checking.kind === 'keeping') return `Keeping ${checking.name} on this device…`;
  if (checking.kind === 'cancelled') {
    return `The check of ${checking.name} was cancelled. The package is in the list below.`;
  }
  return '';
}

function troubleWords(checking: Extract<Checking, { readonly kind: 'failed' | 'missing' }>) {
  return checking.kind === 'missing'
    ? 'The package that this address names is not on this device: it was removed, or is in another browser. Choose the zip again.'
    : `${checking.name} could not be checked: ${checking.why}. Try again; if it happens again, the fault is in the checker.`;
}
