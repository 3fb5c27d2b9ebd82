#include "app/learn/verbs.h"

int main(int argc, char **argv)
{
    tlm::Program program("The verbs of tlm that need LibTorch.", "tlm-learn");
    return program.run(argc, argv);
}
