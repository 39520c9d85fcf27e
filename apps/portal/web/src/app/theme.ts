import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e9f5f4',
  '#d3e9e7',
  '#a5d3cf',
  '#74bbb6',
  '#4aa6a0',
  '#2c938d',
  '#17807b',
  '#0b6e6e',
  '#075a5b',
  '#04484a',
];
const stone: MantineColorsTuple = [
  '#faf8f4',
  '#f3f0ea',
  '#e7e2d9',
  '#d6cfc3',
  '#b3aa9b',
  '#8b8376',
  '#6c655a',
  '#514b42',
  '#38342e',
  '#24211d',
];
const ink: MantineColorsTuple = [
  '#e8e9e6',
  '#c6cac8',
  '#a3aaa9',
  '#828b8b',
  '#4d5759',
  '#384244',
  '#2a3335',
  '#1d2527',
  '#151c1e',
  '#0f1516',
];

const sans =
  "'IBM Plex Sans', 'IBM Plex Sans Arabic', Inter, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', system-ui, -apple-system, Roboto, 'Helvetica Neue', Arial, Tahoma, sans-serif";

/** One accent colour, deep teal, on a warm white or a dark blue-grey. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, gray: stone, dark: ink },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650', textWrap: 'balance' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/**
 * Bands: amber if needs are above training, blue if training is above needs. People with a common
 * colour blindness can distinguish them.
 */
const light = {
  '--mantine-color-body': '#fbf9f5',
  '--mantine-color-text': '#1f2624',
  '--mantine-color-dimmed': '#5a615e',
  '--paper': '#ffffff',
  '--rule': '#e2dcd1',
  '--rule-strong': '#bdb5a6',
  '--accent': '#0b6e6e',
  '--accent-soft': '#e4f1f0',
  '--glow': '#ffe9a8',
  '--grave': '#a3251f',
  '--grave-soft': '#fbeceb',
  '--needs': '#a4580a',
  '--supply': '#2a63a6',
  '--band-very-low': '#d9944c',
  '--band-low': '#efcf9f',
  '--band-balanced': '#ebe7dc',
  '--band-high': '#bcd5ed',
  '--band-very-high': '#7badde',
  '--band-no-demand': '#f3efe7',
  '--band-undetermined': '#dcd7cd',
  '--band-ink': '#3b352c',
  '--band-text': '#1f2624',
};

const dark: typeof light = {
  '--mantine-color-body': '#121819',
  '--mantine-color-text': '#e6e8e4',
  '--mantine-color-dimmed': '#a4adab',
  '--paper': '#182022',
  '--rule': '#2c3739',
  '--rule-strong': '#4c585a',
  '--accent': '#6cc4bd',
  '--accent-soft': '#17302f',
  '--glow': '#5a4a12',
  '--grave': '#f0938c',
  '--grave-soft': '#33201f',
  '--needs': '#eba45a',
  '--supply': '#7fb2e6',
  '--band-very-low': '#8a5216',
  '--band-low': '#5c4526',
  '--band-balanced': '#344041',
  '--band-high': '#2b4a69',
  '--band-very-high': '#2f68a6',
  '--band-no-demand': '#1d2628',
  '--band-undetermined': '#414a4b',
  '--band-ink': '#f2efe8',
  '--band-text': '#f5f4f0',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light, dark });
