/** Types of power and money; see `schema/power.ts`. */
export type {
  Amount,
  Balance,
  ChartName,
  Contract,
  Cost,
  Funder,
  Link,
  Plant,
  Power,
  PowerUnit,
  RiverPower,
  Season,
  Share,
  Tariff,
  TariffPart,
} from './schema/power.ts';
