# Script: the reference pages that `program` prints of itself, into the folder `output`.
file(MAKE_DIRECTORY "${output}")
foreach(page parameters outputs decisions)
  execute_process(COMMAND "${program}" describe ${page} OUTPUT_FILE "${output}/${page}.md" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
