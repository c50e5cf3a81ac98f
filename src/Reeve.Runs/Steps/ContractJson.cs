using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Integration.Contracts;
using Reeve.Store;

namespace Reeve.Runs.Steps;

/// <summary>Summaries of contracts as JSON, as the register keeps them.</summary>
static class ContractJson
{
    public static string Write(ContractSummary summary) => JsonSerializer.Serialize(summary, ContractJsonContext.Default.ContractSummary);

    /// <exception cref="StoreException">Surroundings: it is not what was written.</exception>
    public static ContractSummary Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ContractJsonContext.Default.ContractSummary) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreFault.Surroundings, "A summary in the register is damaged: build again, or restore the last backup.", fault);
        }
    }
}

[JsonSerializable(typeof(ContractSummary))]
sealed partial class ContractJsonContext : JsonSerializerContext;
