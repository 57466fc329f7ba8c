import { number } from 'virtual:words';
import { Controls } from '@kit/figures/Controls.tsx';
import { Slider } from '@kit/figures/Slider.tsx';
import { useState } from 'react';
import { type Place, shares } from './water-tank.ts';

interface WaterTankProps {
  readonly places: readonly Place[];
}

/** What moves of the figure: before it does, and on paper, it shows a hundred litres. */
export function WaterTank({ places }: WaterTankProps) {
  const [litres, setLitres] = useState(100);
  return (
    <>
      <Controls>
        <Slider
          label="Size of the tank"
          value={litres}
          min={10}
          max={1000}
          step={10}
          text={`${number(litres)} litres`}
          onChange={setLitres}
        />
      </Controls>
      <table>
        <caption>{`Of ${number(litres)} litres`}</caption>
        <tbody>
          {shares(litres, places).map((each) => (
            <tr key={each.name}>
              <th scope="row">{each.name}</th>
              <td>{`${number(each.litres, 2)} litres`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
