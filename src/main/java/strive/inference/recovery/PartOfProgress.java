package strive.inference.recovery;

import strive.inference.FitProgress;

/// One of several fits that follow each other, to somebody who watches them all.
///
/// @param whole who watches
/// @param before people fitted before this fit
/// @param of people of all fits
record PartOfProgress(FitProgress whole, int before, int of) implements FitProgress {

  @Override
  public void fitted(int people, int ofThisPart) {
    whole.fitted(before + people, of);
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
