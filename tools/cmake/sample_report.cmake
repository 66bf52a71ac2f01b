cmake_minimum_required(VERSION 3.25)
# cmake -D program=samenspel -D weights=weights.yaml -D folder=FOLDER -P sample_report.cmake
# Makes FOLDER/sample-report-nl.html and -en.html: what consulting instead of referral does in Utrecht, with which assumptions
# weigh most.
function(samenspel)
  cmake_parse_arguments(one "" "INTO" "" ${ARGN})
  if(one_INTO)
    set(into OUTPUT_FILE ${one_INTO})
  endif()
  execute_process(COMMAND "${program}" ${one_UNPARSED_ARGUMENTS} WORKING_DIRECTORY "${folder}" ${into}
                          COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE "${folder}/weights")
file(MAKE_DIRECTORY "${folder}")
samenspel(run referral_first consult_first --replications 20 --quiet --force -o sample.h5)
samenspel(study run "${weights}" -o weights --quiet)
samenspel(study collect weights -o weights.h5 --force --quiet)
samenspel(sensitivity weights.h5 --json INTO weights.json)
samenspel(compare sample.h5 --explain --replications 1 --json --quiet INTO why.json)
foreach(language nl en)
  samenspel(report sample.h5 --explain why.json --sensitivity weights.json --language ${language} --force --quiet
            -o sample-report-${language}.html)
endforeach()
