package strive.web.lab;

import com.vaadin.flow.router.NotFoundException;

/// An address that is well formed, but what it names is not there; the message says what, in a
/// sentence for the reader of the page.
final class NothingHereException extends NotFoundException {

  private static final long serialVersionUID = 1;

  NothingHereException(String sentence) {
    super(sentence);
  }
}
