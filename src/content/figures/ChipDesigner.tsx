import { number } from 'virtual:words';
import { Controls } from '@kit/figures/Controls.tsx';
import { Segments } from '@kit/figures/Segments.tsx';
import { Slider } from '@kit/figures/Slider.tsx';
import { useId, useState } from 'react';
import {
  bitLengths,
  type Finding,
  findings,
  firstDesign,
  inWords,
  tasks,
  topsStops,
} from './chip-design.ts';
import { type PlanePoint, planeSizes, ThresholdPlane } from './threshold-plane.tsx';
import { ceilings2026, type Design, densityOf, lines2022, tppOf } from './thresholds.ts';

interface ChipDesignerProps {
  /** Chips to compare with. */
  readonly marks: readonly PlanePoint[];
}

/** An invented chip to be designed, and what the rules of three years say of it. */
export function ChipDesigner({ marks }: ChipDesignerProps) {
  const [design, setDesign] = useState(firstDesign);
  const found = findings(design, number);
  const change = (part: Partial<Design>) => setDesign({ ...design, ...part });
  return (
    <div className="designer">
      <Plot design={design} marks={marks} />
      <output className="visually-hidden">{inWords(design, number)}</output>
      <div className="design-figures">
        <p>
          <span>{`${number(design.tops)} trillion × ${design.bits} bits =`}</span>{' '}
          <b>{`TPP ${number(tppOf(design))}`}</b>
        </p>
        <p>
          <span>{`${number(tppOf(design))} ÷ ${number(design.dieMm2)} mm² =`}</span>{' '}
          <b>{`density ${number(densityOf(design), 2)}`}</b>
        </p>
      </div>
      <Verdicts found={found} />
      <DesignControls design={design} onChange={change} />
      <Reasons found={found} />
      <Tasks design={design} />
    </div>
  );
}

interface PlotProps extends ChipDesignerProps {
  readonly design: Design;
}

function Plot({ design, marks }: PlotProps) {
  const own = {
    label: 'your chip',
    tpp: tppOf(design),
    density: densityOf(design),
    kind: 'focus',
  } as const;
  return (['wide', 'narrow'] as const).map((shape) => (
    <svg
      key={shape}
      className={`drawing ${shape}-drawing`}
      viewBox={`0 0 ${planeSizes[shape].width} ${planeSizes[shape].height}`}
      role="img"
      aria-label={`Your chip against the lines of the rules. ${inWords(design, number)}`}
    >
      <ThresholdPlane
        shape={shape}
        points={[...marks, own]}
        with2022={design.linkGBs >= lines2022.linkGBs}
        with2026={design.memoryGBs < ceilings2026.memoryGBs}
      />
    </svg>
  ));
}

/** What each rule says, side by side. */
function Verdicts({ found }: { readonly found: readonly Finding[] }) {
  return (
    <dl className="design-verdicts">
      {found.map(({ rule, outcome, isCaught }) => (
        <div key={rule} data-caught={isCaught || undefined}>
          <dt>{`Rule of ${rule}`}</dt>
          <dd>{outcome}</dd>
        </div>
      ))}
    </dl>
  );
}

function Reasons({ found }: { readonly found: readonly Finding[] }) {
  return (
    <ul className="design-reasons">
      {found.map(({ rule, why }) => (
        <li key={rule}>
          <b>{`${rule}:`}</b> <span>{why}</span>
        </li>
      ))}
    </ul>
  );
}

interface DesignControlsProps {
  readonly design: Design;
  readonly onChange: (part: Partial<Design>) => void;
}

function DesignControls({ design, onChange }: DesignControlsProps) {
  const { tops, bits, dieMm2, memoryGBs, linkGBs } = design;
  return (
    <Controls>
      <Slider
        label="Operations a second"
        value={topsStops.indexOf(tops)}
        min={0}
        max={topsStops.length - 1}
        step={1}
        text={`${number(tops)} trillion`}
        onChange={(at) => onChange({ tops: topsStops[at] ?? tops })}
      />
      <Segments
        label="Bit length"
        options={bitLengths.map((value) => ({ value, text: value }))}
        value={String(bits)}
        onChange={(value) => onChange({ bits: Number(value) })}
      />
      <Slider
        label="Logic dies together"
        value={dieMm2}
        min={50}
        max={1600}
        step={10}
        text={`${number(dieMm2)} mm²`}
        onChange={(value) => onChange({ dieMm2: value })}
      />
      <Slider
        label="Memory bandwidth"
        value={memoryGBs}
        min={500}
        max={8000}
        step={100}
        text={`${number(memoryGBs)} GB/s`}
        onChange={(value) => onChange({ memoryGBs: value })}
      />
      <Slider
        label="Link to other chips"
        value={linkGBs}
        min={100}
        max={1200}
        step={50}
        text={`${number(linkGBs)} GB/s`}
        onChange={(value) => onChange({ linkGBs: value })}
      />
    </Controls>
  );
}

/** What to try, and whether the design at hand does it. Nothing is kept of that. */
function Tasks({ design }: { readonly design: Design }) {
  const id = useId();
  return (
    <div className="design-tasks">
      <p id={id}>Three things to try:</p>
      <ol aria-labelledby={id}>
        {tasks.map(({ aim, isMet }) => (
          <li key={aim} data-met={isMet(design) || undefined}>
            <span>{aim}</span> <output>{isMet(design) ? 'This design does it.' : ''}</output>
          </li>
        ))}
      </ol>
    </div>
  );
}
