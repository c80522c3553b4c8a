package strive.web.lab;

import org.springframework.stereotype.Service;
import strive.study.Checks;
import strive.study.DesignChecks;
import strive.study.Fits;
import strive.study.Jobs;
import strive.study.Monitor;
import strive.study.Recoveries;
import strive.study.Studies;
import strive.study.StudyData;
import strive.study.Surroundings;

/// The services that the laboratory's pages call.
///
/// @param studies a study's life
/// @param monitor the live view
/// @param data records of runs
/// @param fits fits in the background
/// @param checks whether fits account for the data
/// @param recoveries recovery of parameters and models in the background
/// @param designs design checks in the background
/// @param jobs all work in the background
/// @param feed tells pages that something is new
/// @param surroundings time and version
@Service
public record Lab(
    Studies studies,
    Monitor monitor,
    StudyData data,
    Fits fits,
    Checks checks,
    Recoveries recoveries,
    DesignChecks designs,
    Jobs jobs,
    LiveFeed feed,
    Surroundings surroundings) {}
