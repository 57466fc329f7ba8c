import { useStore } from '@nanostores/react';
import type { Call } from '../session/call-log.ts';
import type { Session } from '../session/session.ts';

/** All of one call, and what a strict LMS would have said to it. */
export function CallDetail({
  call,
  session,
}: {
  readonly call: Call;
  readonly session: Session | null;
}) {
  return (
    <section className="call-detail" aria-label="The chosen call">
      <dl>
        <dt>Call</dt>
        <dd>
          <code>
            {call.method}({call.parameters.map((each) => JSON.stringify(each)).join(', ')})
          </code>
        </dd>
        <dt>Answer</dt>
        <dd>
          <code>{JSON.stringify(call.result)}</code> after {Math.round(call.took)} ms
        </dd>
        <dt>Error</dt>
        <dd>{call.code === 0 ? 'none' : `${call.code} ${call.message}`}</dd>
      </dl>
      {session && <Objections call={call} session={session} />}
    </section>
  );
}

function Objections({ call, session }: { readonly call: Call; readonly session: Session }) {
  const found = useStore(session.$findings).filter(
    ({ launch, number }) => launch === call.launch && number === call.number,
  );
  return found.map(({ rule, problem, fix, section }) => (
    <p key={rule} className="trouble">
      {problem} {fix} <small>{section}</small>
    </p>
  ));
}
