export interface SiteManifest {
  readonly contract: string;
  readonly cog: number;
  readonly simulated: boolean;
  readonly catalogueFile: string;
  readonly nationalFile: string;
  readonly namesFile: string;
  readonly passageFile: string;
  readonly shardFile: string;
  readonly shapesFile: string;
  readonly tiles: TileSet;
  readonly sources: readonly SourceLine[];
  readonly regions: readonly AreaLine[];
  readonly departements: readonly AreaLine[];
  readonly cities: readonly CityLine[];
  readonly epcis: Readonly<Record<string, string>>;
}
export interface TileSet {
  readonly file: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly communeMinZoom: number;
  readonly tileSize: number;
  readonly available: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}
export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly producer: string;
  readonly licence: string;
  readonly millesime: string;
  readonly simulated: boolean;
  readonly missing: boolean;
}
export interface AreaLine {
  readonly code: string;
  readonly name: string;
  readonly region: string | null;
  readonly bounds: readonly number[];
}
export interface CityLine {
  readonly code: string;
  readonly name: string;
  readonly arrondissements: readonly string[];
}
export interface DepartementShard {
  readonly contract: string;
  readonly departement: string;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly populations: readonly number[];
  readonly epcis: readonly (string | null)[];
  readonly counts: Readonly<Record<string, readonly (number | null)[]>>;
  readonly cuts: Readonly<Record<string, ShardCut>>;
  readonly variables: Readonly<Record<string, ShardVariable>>;
}
export interface ShardCut {
  readonly block: readonly number[];
  readonly ids: readonly string[];
  readonly members: readonly number[];
  readonly populations: readonly number[];
}
export interface ShardVariable {
  readonly cut: string;
  readonly amounts: readonly number[];
  readonly whole: readonly number[] | null;
}
export interface NationalTotals {
  readonly contract: string;
  readonly areas: readonly string[];
  readonly communes: readonly number[];
  readonly populations: readonly number[];
  readonly counts: Readonly<Record<string, readonly (number | null)[]>>;
  readonly variables: Readonly<Record<string, readonly (number | null)[]>>;
}
export interface NamesIndex {
  readonly contract: string;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  readonly populations: readonly number[];
}
export interface PassageTable {
  readonly contract: string;
  readonly retired: readonly string[];
  readonly names: readonly string[];
  readonly successors: readonly string[];
}
export interface CataloguePayload {
  readonly contract: string;
  readonly sections: readonly SectionLine[];
  readonly indicators: readonly IndicatorLine[];
  readonly thresholds: Thresholds;
}
export interface SectionLine {
  readonly id: string;
  readonly tab: string;
  readonly label: string;
}
export interface IndicatorLine {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly unit: string;
  readonly decimals: number;
  readonly section: string;
  readonly polarity: string;
  readonly comparators: readonly string[];
  readonly source: string;
  readonly confidential: boolean;
  readonly minimumPersons: number | null;
  readonly methodPage: string;
  readonly unavailable: string | null;
  readonly values: readonly IndicatorValue[];
}
export interface IndicatorValue {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
  readonly numerator: string;
  readonly denominator: string | null;
}
export interface Thresholds {
  readonly minimumInhabitantsForAges: number;
  readonly minimumCoveragePercent: number;
  readonly manyCommunes: number;
}
