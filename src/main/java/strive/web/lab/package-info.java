/// The laboratory's own pages. A view builds and binds; a model beside it, without any Vaadin
/// component, decides what it says; services of `study` act. Own elements (`strive-figure`,
/// `strive-heat-map`, `strive-interval`) live in `frontend/src/lab`.
@NullMarked
package strive.web.lab;

import org.jspecify.annotations.NullMarked;
