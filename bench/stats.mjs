/** What is told of a row of figures. */
import { median, quantile } from 'simple-statistics';

/** Median and 95th percentile of milliseconds, rounded to hundredths. */
export const summary = (figures) => ({
  median: rounded(median(figures)),
  p95: rounded(quantile(figures, 0.95)),
});

export const rounded = (figure) => Math.round(figure * 100) / 100;

export { median };
