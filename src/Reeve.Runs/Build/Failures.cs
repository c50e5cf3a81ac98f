using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Models;
using Reeve.Linkage;
using Reeve.Store;

namespace Reeve.Runs.Build;

/// <summary>Which faults end a node, while others go on, and which end the build.</summary>
static class Failures
{
    /// <summary>How a node has failed; null when the fault is not the node's, and the build has to end.</summary>
    /// <remarks>That a source cannot be reached is told by its step: elsewhere the surroundings are everyone's, as a full disk is.</remarks>
    public static NodeEnding.Failed? Of(Exception fault) => fault switch
    {
        StoreException { Fault: StoreFault.Data } store => new(store.Message, FailureKind.Data),
        StoreException { Fault: StoreFault.Request } store => new(store.Message, FailureKind.Request),
        LinkException link => new(link.Message, link.IsData ? FailureKind.Data : FailureKind.Request),
        ModelFileException model => new(model.Message, FailureKind.Request),
        ModelException model => new($"The model cannot be used: {model.Message}.", FailureKind.Request),
        _ => null,
    };
}
